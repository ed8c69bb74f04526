package org.montgolfiere.rota.solver;

import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The law's limits by civil week for CP-SAT: as {@link Weeks} counts them. */
final class LawRules {
    private final Variables variables;
    private final Model model;
    private final int person;
    private final Limits limits;
    private final @Nullable History history;
    private final int spill;
    /** The rest of the week before, if it is the one around its Sunday. */
    private @Nullable Literal sunday;

    LawRules(Variables variables, int person) {
        this.variables = variables;
        this.model = variables.model;
        this.person = person;
        this.limits = model.person[person].limits();
        this.history = model.person[person].history();
        this.spill = longestSpill(model.problem);
    }

    void state() {
        if (!model.law[person]) return;
        var weeks = new Terms[model.calendar.weeks];
        for (var week = 0; week < weeks.length; week++) weeks[week] = minutes(week);
        for (var week = 0; week < weeks.length; week++) {
            ShapeRules.bounded(variables, weeks[week], 0, limits.weekMinutes());
            ShapeRules.bounded(variables, days(week), 0, limits.weekDays());
            if (limits.weekRestMinutes() > 0) rest(week);
        }
        averages();
    }

    private Terms minutes(int week) {
        var sum = variables.terms();
        if (week == 0 && history != null) sum.settled = history.weekMinutes();
        addMinutes(sum, week);
        return sum;
    }

    private void addMinutes(Terms sum, int week) {
        var first = model.calendar.firstOfWeek(week);
        for (var day = Math.max(0, first - 1); day < Math.min(model.days, first + 7); day++) {
            for (var value = 1; value < model.values; value++) {
                sum.add(variables.at(person, day, value), variables.always, model.minutesIn(week, day, value));
            }
        }
    }

    private Terms days(int week) {
        var sum = variables.terms();
        if (week == 0 && history != null) sum.settled = history.weekDays();
        var first = model.calendar.firstOfWeek(week);
        for (var day = Math.max(0, first); day < Math.min(model.days, first + 7); day++) {
            sum.add(variables.not(variables.at(person, day, 0)), variables.always, 1);
        }
        return sum;
    }

    private void averages() {
        if (limits.averageMinutes() == Pattern.UNLIMITED) return;
        var past = model.pastWeeks(person);
        for (var last = 0; last < model.calendar.weeks; last++) {
            var first = last - limits.averageWeeks() + 1;
            if (first < -past.length) continue;
            var sum = variables.terms();
            if (first <= 0 && history != null) sum.settled = history.weekMinutes();
            for (var week = first; week <= last; week++) {
                if (week < 0) sum.settled += past[past.length + week];
                else addMinutes(sum, week);
            }
            ShapeRules.bounded(variables, sum, 0, (long) limits.averageWeeks() * limits.averageMinutes());
        }
    }

    /** One of the week's days is off with enough rest around it, or lies between an early end and a late start. */
    private void rest(int week) {
        var first = model.calendar.firstOfWeek(week);
        if (!model.judged(person, week) || !variables.free(person, first - 2, first + 8)) return;
        var choices = new ArrayList<@Nullable Literal>();
        for (var day = Math.max(0, first); day < first + 7; day++) {
            var around = around(week, day - 1, day + 1, variables.at(person, day, 0));
            choices.add(around);
            if (day + 1 < model.days) choices.add(between(week, day));
            if (day == first && day >= 2) apart(day, sunday, around);
            if (day == first + 6) sunday = around;
        }
        variables.anyOf(choices);
    }

    /** What was one week's rest on its Sunday is not the next one's on its Monday: together they are twice as long. */
    private void apart(int monday, @Nullable Literal before, @Nullable Literal after) {
        if (before == null || after == null) return;
        for (var value = 0; value < model.values; value++) {
            for (var next = 0; next < (monday + 1 >= model.days ? 1 : model.values); next++) {
                var from = Math.max(
                        free(monday - 2, value),
                        model.calendar.midnight(monday - 6) - limits.weekRestMinutes() + Weeks.INSIDE);
                if (busy(monday + 1, next) - from >= 2 * limits.weekRestMinutes()) continue;
                var clause = new ArrayList<@Nullable Literal>();
                clause.add(before.not());
                clause.add(after.not());
                clause.add(variables.not(variables.at(person, monday - 2, value)));
                clause.add(monday + 1 >= model.days ? null : variables.not(variables.at(person, monday + 1, next)));
                variables.anyOf(clause);
            }
        }
    }

    /** The rest holds from the end of one day's shift to the start of another's. @param off what must hold besides, null: it cannot */
    private @Nullable Literal around(int week, int from, int to, @Nullable Literal off) {
        if (off == null) return null;
        var rested = variables.cp.newBoolVar("");
        if (off != variables.always) variables.cp.addImplication(rested, off);
        for (var value = 0; value < (from < 0 ? 1 : model.values); value++) {
            for (var next = 0; next < (to >= model.days ? 1 : model.values); next++) {
                if (enough(week, from, value, to, next)) continue;
                forbid(
                        rested,
                        from < 0 ? variables.always : variables.at(person, from, value),
                        to >= model.days ? variables.always : variables.at(person, to, next));
            }
        }
        return rested;
    }

    private @Nullable Literal between(int week, int day) {
        for (var value = 1; value < model.values; value++) {
            for (var next = 1; next < model.values; next++) {
                if (enough(week, day, value, day + 1, next)) return around(week, day, day + 1, variables.always);
            }
        }
        return null;
    }

    private void forbid(Literal rested, @Nullable Literal before, @Nullable Literal after) {
        if (before == null || after == null) return;
        var clause = new ArrayList<@Nullable Literal>();
        clause.add(rested.not());
        clause.add(variables.not(before));
        clause.add(variables.not(after));
        variables.anyOf(clause);
    }

    private boolean enough(int week, int from, int value, int to, int next) {
        var free = free(from, value);
        var busy = busy(to, next);
        var begin = model.calendar.startOfWeek(week);
        var end = model.calendar.startOfWeek(week + 1);
        var inside = Math.min(busy, end) - Math.max(free, begin);
        return busy - free >= limits.weekRestMinutes() && inside >= Math.min(limits.weekRestMinutes(), Weeks.INSIDE);
    }

    private int free(int day, int value) {
        if (day < 0) return before();
        return value == 0 ? model.calendar.midnight(day) + spill : model.end[day * model.values + value];
    }

    private int busy(int day, int value) {
        return value == 0 ? model.calendar.midnight(day + 1) : model.start[day * model.values + value];
    }

    private int before() {
        var end = history == null ? null : history.lastEnd();
        return end == null ? -ShiftKind.DAY : end;
    }

    /** How far past midnight a shift may last, in minutes. */
    private static int longestSpill(Problem problem) {
        return problem.kinds().stream()
                .mapToInt(kind -> Math.max(0, kind.start() + kind.minutes() - ShiftKind.DAY))
                .max()
                .orElse(0);
    }
}
