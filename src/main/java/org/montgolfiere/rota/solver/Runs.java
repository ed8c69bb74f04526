package org.montgolfiere.rota.solver;

/** Days of work and days off in a row, and what may not follow what: counted in the runs around a change. */
final class Runs {
    private static final int MANY = 1000;

    private final Model model;
    private final int[] cells;
    private final int[] leastRun;
    private final int[] mostRun;
    private final int[] leastFree;
    /** Days in a row before the first day; MANY where nothing is known, which meets every minimum and no maximum. */
    private final int[] workedBefore;

    private final int[] freeBefore;
    private final boolean[] known;

    Runs(Model model, int[] cells) {
        this.model = model;
        this.cells = cells;
        this.leastRun = new int[model.people];
        this.mostRun = new int[model.people];
        this.leastFree = new int[model.people];
        this.workedBefore = new int[model.people];
        this.freeBefore = new int[model.people];
        this.known = new boolean[model.people];
        for (var one = 0; one < model.people; one++) {
            var person = model.person[one];
            var history = person.history();
            leastRun[one] = person.pattern().leastRun();
            mostRun[one] = person.pattern().mostRun();
            leastFree[one] = person.pattern().leastFree();
            known[one] = history != null;
            workedBefore[one] = history == null ? 0 : history.worked();
            freeBefore[one] = history == null ? MANY : history.worked() > 0 ? 0 : history.free();
        }
    }

    /** Days by which minima are missed and maxima passed, and clashes, in every run that touches these days or borders on them. */
    int broken(int person, int from, int to) {
        var zero = person * model.days;
        var first = startOfRun(zero, from);
        var end = zero + endOfRun(zero, to);
        var clash = model.clash[person];
        var broken = first == 0 ? atTheStart(person, zero) : 0;
        var at = zero + first;
        while (at < end) {
            var begin = at;
            if (cells[at] == 0) {
                while (++at < end && cells[at] == 0) {}
                broken += free(person, begin - zero, at - zero);
            } else {
                while (++at < end && cells[at] != 0) {
                    if (clash[at - 1 - zero][cells[at - 1] * model.values + cells[at]]) broken++;
                }
                broken += worked(person, begin - zero, at - zero);
            }
        }
        return broken;
    }

    private int free(int person, int begin, int end) {
        if (begin == 0 && freeBefore[person] == MANY || end == model.days) return 0;
        var length = end - begin + (begin == 0 ? freeBefore[person] : 0);
        return Math.max(0, leastFree[person] - length);
    }

    private int worked(int person, int begin, int end) {
        var length = end - begin + (begin == 0 ? workedBefore[person] : 0);
        if (length > mostRun[person]) return length - mostRun[person];
        if (end == model.days || begin == 0 && !known[person]) return 0;
        return Math.max(0, leastRun[person] - length);
    }

    /** A run of before that ends too early on the first day. */
    private int atTheStart(int person, int zero) {
        if (!known[person]) return 0;
        if (cells[zero] != 0) {
            var free = freeBefore[person];
            return free > 0 ? Math.max(0, leastFree[person] - free) : 0;
        }
        var worked = workedBefore[person];
        return worked > 0 ? Math.max(0, leastRun[person] - worked) : 0;
    }

    private int startOfRun(int zero, int from) {
        var day = from - 1;
        if (day < 0) return 0;
        var free = cells[zero + day] == 0;
        while (day > 0 && cells[zero + day - 1] == 0 == free) day--;
        return day;
    }

    /** Exclusive. */
    private int endOfRun(int zero, int to) {
        var day = to + 1;
        if (day >= model.days) return model.days;
        var free = cells[zero + day] == 0;
        while (day < model.days && cells[zero + day] == 0 == free) day++;
        return day;
    }
}
