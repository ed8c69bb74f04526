package org.montgolfiere.rota.solver;

/**
 * Small changes of a roster, each of which can be taken back. Most of them break the shape of somebody's days: that is looked at first, with
 * nothing but the days changed, since all else costs far more to count.
 */
final class Moves {
    /** What a move is answered with that is refused before its whole cost was counted; nothing is changed. */
    static final long REFUSED = Long.MAX_VALUE;

    private static final int LONGEST = 10;
    private static final int FAR = 21;

    private final State state;
    private final Model model;
    private final Dice dice;
    private final long mostGain;
    /** Of one broken rule against cost. */
    long weight;

    private final int[] cells = new int[2 * LONGEST];
    private final int[] old = new int[2 * LONGEST];
    private int changed;
    /** By person: no rule about the shape of their days is broken. */
    private final boolean[] clean;

    private int broken;

    /** @param weight of one broken rule against cost */
    Moves(State state, Dice dice, long weight) {
        this.state = state;
        this.model = state.model;
        this.dice = dice;
        this.weight = weight;
        this.mostGain = mostGain(model);
        this.clean = new boolean[model.people];
        for (var person = 0; person < clean.length; person++) clean[person] = unbroken(person);
    }

    /**
     * Tries one move.
     *
     * @param most that it may make the roster worse
     * @return by how much it did; 0 where nothing was changed, or REFUSED
     */
    long any(double most) {
        changed = 0;
        var kind = dice.below(16);
        if (kind < 6) return fill(most);
        return kind < 13 && model.people > 1 ? swap(most) : exchange(most);
    }

    void undo() {
        for (var each = changed - 1; each >= 0; each--) {
            state.put(cells[each] / model.days, cells[each] % model.days, old[each]);
        }
    }

    /** The last move stays. */
    void keep() {
        if (changed == 0) return;
        settle(cells[0] / model.days);
        settle(cells[changed - 1] / model.days);
    }

    private void settle(int person) {
        clean[person] = broken == 0 && (clean[person] || unbroken(person));
    }

    private boolean unbroken(int person) {
        return state.brokenLine(person, 0, model.days - 1) == 0;
    }

    /** The same shift, or none, on some days in a row. */
    private long fill(double most) {
        var person = dice.below(model.people);
        var from = dice.below(model.days);
        var choice = model.options[person * model.days + from];
        var value = choice[dice.below(choice.length)];
        var to = Math.min(model.days, from + length(4)) - 1;
        var zero = person * model.days;
        for (var day = from; day <= to; day++) {
            if (!model.open[(zero + day) * model.values + value]) return 0;
        }
        for (var day = from; day <= to; day++) change(zero + day, value);
        return judged(person, person, from, to, most);
    }

    /** Two people take each other's days. */
    private long swap(double most) {
        var one = dice.below(model.people);
        var other = dice.below(model.people - 1);
        if (other >= one) other++;
        var from = dice.below(model.days);
        var to = Math.min(model.days, from + length(LONGEST)) - 1;
        var zero = one * model.days;
        var zeroOther = other * model.days;
        for (var day = from; day <= to; day++) {
            if (!open(zero + day, zeroOther + day)) return 0;
        }
        for (var day = from; day <= to; day++) change(zero + day, state.cells[zeroOther + day]);
        for (var each = changed - 1; each >= 0; each--) change(cells[each] - zero + zeroOther, old[each]);
        return judged(one, other, from, to, most);
    }

    /** Two stretches of one person change places. */
    private long exchange(double most) {
        var person = dice.below(model.people);
        var zero = person * model.days;
        var length = length(5);
        var span = Math.min(FAR, model.days - length);
        if (span < 2 * length) return 0;
        var from = dice.below(model.days - 2 * length + 1);
        var other = from + length + dice.below(Math.min(FAR, model.days - from - 2 * length + 1));
        for (var each = 0; each < length; each++) {
            if (!open(zero + from + each, zero + other + each)) return 0;
        }
        for (var each = 0; each < length; each++) {
            var kept = state.cells[zero + from + each];
            change(zero + from + each, state.cells[zero + other + each]);
            change(zero + other + each, kept);
        }
        return judged(person, person, from, other + length - 1, most);
    }

    private boolean open(int cell, int other) {
        return model.open[cell * model.values + state.cells[other]]
                && model.open[other * model.values + state.cells[cell]];
    }

    /** Only the day itself: nothing is counted yet. */
    private void change(int cell, int value) {
        if (state.cells[cell] == value) return;
        cells[changed] = cell;
        old[changed++] = state.cells[cell];
        state.cells[cell] = value;
    }

    private long judged(int one, int other, int from, int to, double most) {
        if (changed == 0) return 0;
        var runs = runs(one, other, from, to);
        turn();
        var runsBefore = clean(one, other) ? 0 : runs(one, other, from, to);
        var gain = changed * mostGain + weight * state.brokenSums;
        if (weight * (runs - runsBefore) - gain > most) {
            changed = 0;
            return REFUSED;
        }
        var before = cost() + (clean(one, other) ? 0 : weight * lines(one, other, from, to));
        for (var each = 0; each < changed; each++) {
            state.put(cells[each] / model.days, cells[each] % model.days, turned[each]);
        }
        broken = lines(one, other, from, to);
        return cost() + weight * broken - before;
    }

    private final int[] turned = new int[2 * LONGEST];

    /** Back to what was, remembering what was tried. */
    private void turn() {
        for (var each = 0; each < changed; each++) {
            turned[each] = state.cells[cells[each]];
            state.cells[cells[each]] = old[each];
        }
    }

    private boolean clean(int one, int other) {
        return clean[one] && clean[other];
    }

    private int runs(int one, int other, int from, int to) {
        var count = state.runs.broken(one, from, to);
        return one == other ? count : count + state.runs.broken(other, from, to);
    }

    private int lines(int one, int other, int from, int to) {
        var count = state.brokenLine(one, from, to);
        return one == other ? count : count + state.brokenLine(other, from, to);
    }

    private long cost() {
        return state.soft + weight * state.brokenSums;
    }

    /** Short ones far more often. */
    private int length(int most) {
        var length = 1;
        while (length < most && dice.below(8) < 5) length++;
        return length;
    }

    /** About what one changed day can make better at most. */
    private static long mostGain(Model model) {
        var most = 0L;
        for (var at = 0; at < model.need.length; at++) {
            var gain = (long) model.under[at] + 20L * model.load[at] * model.problem.unfairness();
            for (var asking : model.skills.at[at]) gain += model.skills.under[asking];
            most = Math.max(most, gain);
        }
        var dearest = 0;
        for (var cost : model.cellCost) dearest = Math.max(dearest, cost);
        return most + dearest;
    }
}
