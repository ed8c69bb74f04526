package org.montgolfiere.rota.solver;

/** The law's limits by civil week: minutes, days, the long rest, and the average over weeks in a row. */
final class Weeks {
    /** How much of the week's long rest must lie in the week itself; the rest may reach into the next or come from the last. */
    static final int INSIDE = 1440;

    private static final int FAR = 1_000_000;
    private static final int SHIFTED = 1 << 24;

    private final Model model;
    private final int[] cells;
    private final int weeks;
    private final int[] weekStart;
    private final int[] minutes;
    private final int[] worked;
    /** By day and value: how much of the shift falls into the week after its day's. */
    private final int[] spilled;
    /** By person: past weeks' minutes, newest last, at most as many as the average looks back. */
    private final int[][] past;

    Weeks(Model model, int[] cells) {
        this.model = model;
        this.cells = cells;
        this.weeks = model.calendar.weeks;
        this.weekStart = new int[weeks + 1];
        for (var week = 0; week <= weeks; week++) {
            weekStart[week] = model.calendar.startOfWeek(week);
        }
        this.minutes = new int[model.people * weeks];
        this.worked = new int[model.people * weeks];
        this.spilled = new int[model.days * model.values];
        for (var at = 0; at < spilled.length; at++) {
            spilled[at] = Math.max(0, model.end[at] - weekStart[model.week[at / model.values] + 1]);
        }
        this.past = new int[model.people][];
        for (var one = 0; one < model.people; one++) {
            var history = model.person[one].history();
            past[one] = model.pastWeeks(one);
            if (history == null) continue;
            minutes[one * weeks] = history.weekMinutes();
            worked[one * weeks] = history.weekDays();
        }
    }

    void put(int person, int day, int old, int value) {
        var week = model.week[day];
        var at = person * weeks + week;
        var from = day * model.values + old;
        var to = day * model.values + value;
        minutes[at] += model.minutes[to] - spilled[to] - model.minutes[from] + spilled[from];
        if (week + 1 < weeks) minutes[at + 1] += spilled[to] - spilled[from];
        worked[at] += (value == 0 ? 0 : 1) - (old == 0 ? 0 : 1);
    }

    /** In all weeks that a change from one day to another can touch. */
    int broken(int person, int from, int to) {
        var limits = model.person[person].limits();
        var first = Math.max(0, model.week[Math.max(0, from - 2)]);
        var last = model.week[Math.min(model.days - 1, to + 2)];
        var broken = 0;
        for (var week = first; week <= last; week++) {
            var at = person * weeks + week;
            broken += excess(minutes[at], limits.weekMinutes()) + Math.max(0, worked[at] - limits.weekDays());
        }
        broken += restsMissing(person, -1);
        return limits.averageMinutes() == Pattern.UNLIMITED ? broken : broken + averages(person, limits);
    }

    int minutes(int person, int week) {
        return minutes[person * weeks + week];
    }

    int worked(int person, int week) {
        return worked[person * weeks + week];
    }

    /**
     * The long rests that are missing, as the law counts them: each week's own, at least a day of it in the week, none of it used by the
     * week before. A week that goes on after the last day is not judged.
     *
     * @param only the week that is asked for, or -1: all
     */
    int restsMissing(int person, int only) {
        var wanted = model.person[person].limits().weekRestMinutes();
        if (wanted == 0) return 0;
        var used = -FAR;
        var missing = 0;
        for (var week = 0; week < weeks; week++) {
            if (!model.judged(person, week)) continue;
            var rested = rested(person, week, wanted, used);
            if (rested >= 0) used = rested - SHIFTED;
            else if (only == -1 || only == week) missing += 1 + (wanted + 1 + rested) / model.unit;
        }
        return missing;
    }

    /** When the week's rest is complete, shifted so that it is never negative; or minus the minutes of the longest that there is, minus 1. */
    private int rested(int person, int week, int wanted, int used) {
        var firstDay = Math.max(0, model.calendar.firstOfWeek(week));
        var lastDay = model.calendar.firstOfWeek(week + 1) - 1;
        var inside = Math.min(wanted, INSIDE);
        var earliest = Math.max(used, weekStart[week] - wanted + inside);
        var free = Math.max(earliest, endBefore(person, firstDay));
        var longest = 0;
        for (var day = firstDay; day <= lastDay + 1; day++) {
            var value = day > lastDay ? 0 : cells[person * model.days + day];
            if (value == 0 && day <= lastDay) continue;
            var busy = day > lastDay ? startAfter(person, lastDay) : model.start[day * model.values + value];
            var within = Math.min(busy, weekStart[week + 1]) - Math.max(free, weekStart[week]);
            var length = Math.min(busy - free, within + wanted - inside);
            if (length >= wanted) return free + wanted + SHIFTED;
            longest = Math.max(longest, length);
            if (day <= lastDay) free = Math.max(earliest, model.end[day * model.values + value]);
        }
        return -1 - longest;
    }

    private int endBefore(int person, int firstDay) {
        for (var day = firstDay - 1; day >= Math.max(0, firstDay - 3); day--) {
            var value = cells[person * model.days + day];
            if (value != 0) return model.end[day * model.values + value];
        }
        var history = model.person[person].history();
        if (firstDay > 3 || history == null || history.lastEnd() == null) return -FAR;
        return history.lastEnd();
    }

    private int startAfter(int person, int lastDay) {
        for (var day = lastDay + 1; day < Math.min(model.days, lastDay + 4); day++) {
            var value = cells[person * model.days + day];
            if (value != 0) return model.start[day * model.values + value];
        }
        return FAR;
    }

    /** How far the averages of all spans that end in this plan pass the limit, in shifts. */
    int averages(int person, Limits limits) {
        var span = limits.averageWeeks();
        var most = (long) span * limits.averageMinutes();
        var before = past[person];
        var broken = 0;
        var sum = 0L;
        for (var week = -before.length; week < weeks; week++) {
            sum += weekOf(person, before, week);
            if (week - span >= -before.length) sum -= weekOf(person, before, week - span);
            if (week >= 0 && week - span + 1 >= -before.length) broken += excess(sum, most);
        }
        return broken;
    }

    private int weekOf(int person, int[] before, int week) {
        return week < 0 ? before[before.length + week] : minutes[person * weeks + week];
    }

    private int excess(long count, long most) {
        return count <= most ? 0 : (int) ((count - most + model.unit - 1) / model.unit);
    }
}
