package org.montgolfiere.rota.solver;

import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules about one person's days in a row and sums, for CP-SAT: as {@link Runs} and {@link State} count them. */
final class ShapeRules {
    private final Variables variables;
    private final Model model;
    private final int person;
    private final Pattern pattern;
    private final @Nullable History history;

    ShapeRules(Variables variables, int person) {
        this.variables = variables;
        this.model = variables.model;
        this.person = person;
        this.pattern = model.person[person].pattern();
        this.history = model.person[person].history();
    }

    void state() {
        for (var day = 0; day + 1 < model.days; day++) {
            if (variables.free(person, day, day + 1)) clashes(day);
        }
        longRuns();
        var worked = history == null ? 0 : history.worked();
        var free = history == null || worked > 0 ? 0 : history.free();
        shortRuns(pattern.leastRun(), this::off, this::work, worked, free);
        shortRuns(pattern.leastFree(), this::work, this::off, free, worked);
        minutes();
        counts();
        weekends();
    }

    private @Nullable Literal off(int day) {
        return variables.at(person, day, 0);
    }

    private @Nullable Literal work(int day) {
        return variables.not(off(day));
    }

    /** Values that bar the same ones the day after stand in one clique with them. */
    private void clashes(int day) {
        var barred = IntStream.range(1, model.values)
                .mapToObj(value -> nextBarred(day, value))
                .toList();
        for (var set : List.copyOf(new java.util.HashSet<>(barred))) {
            if (set.isEmpty()) continue;
            var clique = new ArrayList<@Nullable Literal>();
            for (var value = 1; value < model.values; value++) {
                if (barred.get(value - 1).containsAll(set)) clique.add(variables.at(person, day, value));
            }
            for (var next : set) clique.add(variables.at(person, day + 1, next));
            variables.atMostOne(clique);
        }
    }

    private TreeSet<Integer> nextBarred(int day, int value) {
        var barred = new TreeSet<Integer>();
        for (var next = 1; next < model.values; next++) {
            if (model.clashes(person, day, value, next)) barred.add(next);
        }
        return barred;
    }

    private void longRuns() {
        if (pattern.mostRun() >= model.days + (history == null ? 0 : history.worked())) return;
        var most = pattern.mostRun();
        if (history != null && history.worked() > 0) offWithin(0, Math.max(0, most - history.worked()));
        for (var first = 0; first + most < model.days; first++) offWithin(first, first + most);
    }

    private void offWithin(int first, int last) {
        if (last >= model.days || !variables.free(person, first, last)) return;
        var off = new ArrayList<@Nullable Literal>();
        for (var day = first; day <= last; day++) off.add(off(day));
        variables.anyOf(off);
    }

    /** No run of the one kind of day shorter than this, between two of the other. */
    private void shortRuns(
            int least,
            IntFunction<@Nullable Literal> edge,
            IntFunction<@Nullable Literal> inside,
            int insideBefore,
            int edgeBefore) {
        for (var length = 1; length < least; length++) {
            for (var first = 1; first + length < model.days; first++) {
                if (variables.free(person, first - 1, first + length)) notAlone(first, length, edge, inside, first - 1);
            }
        }
        if (history == null || insideBefore == 0 && edgeBefore == 0) return;
        for (var length = insideBefore > 0 ? 0 : 1; length + insideBefore < least && length < model.days; length++) {
            if (variables.free(person, 0, length)) notAlone(0, length, edge, inside, -1);
        }
    }

    private void notAlone(
            int first,
            int length,
            IntFunction<@Nullable Literal> edge,
            IntFunction<@Nullable Literal> inside,
            int before) {
        var clause = new ArrayList<@Nullable Literal>();
        if (before >= 0) clause.add(variables.not(edge.apply(before)));
        for (var day = first; day < first + length; day++) clause.add(variables.not(inside.apply(day)));
        clause.add(variables.not(edge.apply(first + length)));
        variables.anyOf(clause);
    }

    private void minutes() {
        var sum = variables.terms();
        for (var day = 0; day < model.days; day++) {
            for (var value = 1; value < model.values; value++) {
                sum.add(variables.at(person, day, value), variables.always, model.minutes[day * model.values + value]);
            }
        }
        bounded(sum, pattern.leastMinutes(), pattern.mostMinutes());
    }

    private void counts() {
        var nights = variables.terms();
        for (var value = 1; value < model.values; value++) {
            var sum = variables.terms();
            for (var day = 0; day < model.days; day++) {
                sum.add(variables.at(person, day, value), variables.always, 1);
                if (model.night[value]) nights.add(variables.at(person, day, value), variables.always, 1);
            }
            bounded(sum, 0, model.most[person * model.values + value]);
        }
        bounded(nights, 0, pattern.mostNights());
    }

    private void weekends() {
        if (pattern.mostWeekends() >= model.calendar.weeks) return;
        var sum = variables.terms();
        for (var week = 0; week < model.calendar.weeks; week++) {
            var inWeek = week;
            var days = IntStream.range(0, model.days)
                    .filter(day -> model.weekend[day] == inWeek)
                    .toArray();
            sum.add(worked(days), variables.always, 1);
        }
        bounded(sum, 0, pattern.mostWeekends());
    }

    /** True when any of these days is worked. */
    private @Nullable Literal worked(int[] days) {
        var open = new ArrayList<Literal>();
        for (var day : days) {
            var work = work(day);
            if (work == variables.always) return work;
            if (work != null) open.add(work);
        }
        if (open.isEmpty()) return null;
        var any = variables.cp.newBoolVar("");
        for (var each : open) variables.cp.addImplication(each, any);
        return any;
    }

    private void bounded(Terms sum, long least, long most) {
        bounded(variables, sum, least, most);
    }

    static void bounded(Variables variables, Terms sum, long least, long most) {
        if (sum.open == 0 || least <= sum.settled && sum.settled + sum.most <= most) return;
        variables.cp.addLinearConstraint(sum.expression(), least - sum.settled, most - sum.settled);
    }
}
