package org.montgolfiere.rota.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem as flat tables for the inner loops. A value is 0 for free or a kind's index + 1; a cell is person * days + day; tables by
 * cell and value, or by day and value, have {@code values} columns.
 */
final class Model {
    final Problem problem;
    final Days calendar;
    final int people;
    final int days;
    final int values;
    /** By cell: what may stand there. */
    final int[][] options;

    final boolean[] open;
    final int[] cellCost;
    final int[] changeCost;
    /** By day and value. */
    final int[] start;

    final int[] end;
    final int[] minutes;
    final int[] load;
    final int[] need;
    final int[] under;
    final int[] over;
    final boolean[] needed;
    /** By person, then day: what may not follow what on the day after, by value * values + value. */
    final boolean[][][] clash;

    final int[] week;
    final int[] weekend;
    final Skills skills;
    final Person[] person;
    /** By person and value: how often at most. */
    final int[] most;

    final boolean[] night;
    final boolean[] law;
    /** A rough shift: by it minutes are counted where they break a rule. */
    final int unit;

    Model(Problem problem) {
        this.problem = problem;
        this.calendar = new Days(problem);
        this.people = problem.people().size();
        this.days = problem.days();
        this.values = problem.kinds().size() + 1;
        this.person = problem.people().toArray(Person[]::new);
        this.start = new int[days * values];
        this.end = new int[days * values];
        this.minutes = new int[days * values];
        this.load = new int[days * values];
        this.need = new int[days * values];
        this.under = new int[days * values];
        this.over = new int[days * values];
        this.needed = new boolean[days * values];
        this.night = new boolean[values];
        times();
        demands();
        this.skills = new Skills(this);
        this.open = new boolean[people * days * values];
        this.options = new int[people * days][];
        opened();
        this.cellCost = new int[people * days * values];
        this.changeCost = new int[people * days * values];
        wishes();
        changes();
        this.most = new int[people * values];
        this.law = new boolean[people];
        limits();
        this.clash = clashes();
        this.week = IntStream.range(0, days).map(calendar::week).toArray();
        this.weekend = IntStream.range(0, days).map(calendar::weekend).toArray();
        this.unit = problem.kinds().stream().mapToInt(ShiftKind::minutes).min().orElse(1);
    }

    Roster roster(int[] line) {
        return new Roster(IntStream.range(0, people)
                .mapToObj(one -> IntStream.range(one * days, (one + 1) * days)
                        .mapToObj(cell -> line[cell] - 1)
                        .toList())
                .toList());
    }

    int[] cells(Roster roster) {
        var line = new int[people * days];
        for (var cell = 0; cell < line.length; cell++) line[cell] = roster.at(cell / days, cell % days) + 1;
        return line;
    }

    boolean clashes(int someone, int day, int value, int next) {
        return clash[someone][day][value * values + next];
    }

    /** Whether the week's long rest is to lie in this plan: a week that goes on after the last day is not judged. */
    boolean judged(int someone, int which) {
        if (calendar.firstOfWeek(which + 1) > days) return false;
        if (which > 0 || calendar.firstOfWeek(0) == 0) return true;
        var history = person[someone].history();
        return history != null && !history.weekRested();
    }

    /** How much of a shift lies in a week. */
    int minutesIn(int which, int day, int value) {
        var at = day * values + value;
        var spilled = Math.max(0, end[at] - calendar.startOfWeek(week[day] + 1));
        return which == week[day] ? minutes[at] - spilled : which == week[day] + 1 ? spilled : 0;
    }

    /** Minutes of past weeks, newest last, at most as many as the average looks back. */
    int[] pastWeeks(int someone) {
        var history = person[someone].history();
        if (history == null) return new int[0];
        var spare = history.weeks().size() - person[someone].limits().averageWeeks() + 1;
        return history.weeks().stream()
                .skip(Math.max(0, spare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void times() {
        for (var day = 0; day < days; day++) {
            for (var value = 1; value < values; value++) {
                var kind = problem.kinds().get(value - 1);
                var at = day * values + value;
                start[at] = calendar.at(day, kind.start());
                end[at] = calendar.at(day, kind.start() + kind.minutes());
                minutes[at] = end[at] - start[at];
                night[value] = kind.night();
            }
        }
        for (var heavy : problem.loads()) load[heavy.day() * values + heavy.kind() + 1] = heavy.units();
    }

    private void demands() {
        for (var wanted : problem.needs()) {
            var at = wanted.day() * values + wanted.kind() + 1;
            need[at] = wanted.count();
            under[at] = wanted.under();
            over[at] = wanted.over();
            needed[at] = true;
        }
    }

    private void opened() {
        for (var one = 0; one < people; one++) {
            for (var day = 0; day < days; day++) {
                var cell = one * days + day;
                for (var value = 0; value < values; value++) open[cell * values + value] = mayStand(one, day, value);
            }
            for (var pin : person[one].pinned()) {
                var from = (one * days + pin.day()) * values;
                Arrays.fill(open, from, from + values, false);
                open[from + pin.kind() + 1] = true;
            }
        }
        for (var cell = 0; cell < options.length; cell++) {
            var from = cell * values;
            options[cell] = IntStream.range(0, values)
                    .filter(value -> open[from + value])
                    .toArray();
        }
    }

    private boolean mayStand(int one, int day, int value) {
        if (value == 0) return true;
        var kind = value - 1;
        return needed[day * values + value]
                && person[one].mostOfKind().get(kind) > 0
                && !person[one].daysOff().contains(day)
                && !person[one].barred().contains(new Cell(day, kind))
                && mayFollowHistory(one, day, value);
    }

    boolean mayFollowHistory(int one, int day, int value) {
        var history = person[one].history();
        if (history == null) return true;
        var last = history.last();
        if (day == 0 && last != null && problem.kinds().get(last).notNextDay().contains(value - 1)) return false;
        var lastEnd = history.lastEnd();
        return lastEnd == null
                || start[day * values + value] - lastEnd >= person[one].limits().restMinutes();
    }

    private void wishes() {
        for (var wish : problem.wishes()) {
            var from = (wish.person() * days + wish.day()) * values;
            for (var value = 0; value < values; value++) {
                var meant = wish.kind() == Wish.ANY ? value > 0 : value == wish.kind() + 1;
                if (meant != wish.on()) cellCost[from + value] += wish.weight();
            }
        }
    }

    private void changes() {
        var change = problem.change();
        if (change == null) return;
        var before = cells(change.before());
        for (var cell = 0; cell < before.length; cell++) {
            for (var value = 0; value < values; value++) {
                if (value != before[cell]) changeCost[cell * values + value] = change.weight();
            }
        }
        for (var at = 0; at < cellCost.length; at++) cellCost[at] += changeCost[at];
    }

    private void limits() {
        for (var one = 0; one < people; one++) {
            for (var value = 1; value < values; value++) {
                most[one * values + value] = person[one].mostOfKind().get(value - 1);
            }
            var limits = person[one].limits();
            law[one] = limits.weekMinutes() < Pattern.UNLIMITED
                    || limits.averageMinutes() < Pattern.UNLIMITED
                    || limits.weekDays() < Pattern.UNLIMITED
                    || limits.weekRestMinutes() > 0;
        }
    }

    private boolean[][][] clashes() {
        Map<Integer, boolean[][]> byRest = new HashMap<>();
        return Arrays.stream(person)
                .map(one -> byRest.computeIfAbsent(one.limits().restMinutes(), this::clashes))
                .toArray(boolean[][][]::new);
    }

    private boolean[][] clashes(int rest) {
        var table = new boolean[days][values * values];
        for (var day = 0; day + 1 < days; day++) {
            for (var value = 1; value < values; value++) {
                var barred = problem.kinds().get(value - 1).notNextDay();
                for (var next = 1; next < values; next++) {
                    var gap = start[(day + 1) * values + next] - end[day * values + value];
                    table[day][value * values + next] = rest > 0 && gap < rest || barred.contains(next - 1);
                }
            }
        }
        return table;
    }
}
