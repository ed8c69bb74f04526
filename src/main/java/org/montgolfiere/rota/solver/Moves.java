package org.montgolfiere.rota.solver;

/** Small changes of a roster, each of which can be taken back. */
final class Moves {
    private static final int LONGEST = 10;
    private static final int FAR = 21;

    private final State state;
    private final Model model;
    private final Dice dice;
    /** Of one broken rule against cost. */
    long weight;

    private final int[] cells = new int[2 * LONGEST];
    private final int[] old = new int[2 * LONGEST];
    private int changed;

    /** @param weight of one broken rule against cost */
    Moves(State state, Dice dice, long weight) {
        this.state = state;
        this.model = state.model;
        this.dice = dice;
        this.weight = weight;
    }

    /** Tries one move. @return by how much it made the roster worse; 0 where nothing was changed */
    long any() {
        changed = 0;
        var kind = dice.below(16);
        if (kind < 6) return fill();
        return kind < 13 && model.people > 1 ? swap() : exchange();
    }

    void undo() {
        for (var each = changed - 1; each >= 0; each--) {
            state.put(cells[each] / model.days, cells[each] % model.days, old[each]);
        }
    }

    /** The same shift, or none, on some days in a row. */
    private long fill() {
        var person = dice.below(model.people);
        var from = dice.below(model.days);
        var choice = model.options[person * model.days + from];
        var value = choice[dice.below(choice.length)];
        var to = Math.min(model.days, from + length(4)) - 1;
        var zero = person * model.days;
        for (var day = from; day <= to; day++) {
            if (!model.open[(zero + day) * model.values + value]) return 0;
        }
        var before = cost() + weight * state.brokenLine(person, from, to);
        for (var day = from; day <= to; day++) put(zero + day, value);
        return changed == 0 ? 0 : cost() + weight * state.brokenLine(person, from, to) - before;
    }

    /** Two people take each other's days. */
    private long swap() {
        var one = dice.below(model.people);
        var other = dice.below(model.people - 1);
        if (other >= one) other++;
        var from = dice.below(model.days);
        var to = Math.min(model.days, from + length(LONGEST)) - 1;
        if (!open(one, other, from, to)) return 0;
        var before = cost() + weight * (state.brokenLine(one, from, to) + state.brokenLine(other, from, to));
        for (var day = from; day <= to; day++) trade(one * model.days + day, other * model.days + day);
        if (changed == 0) return 0;
        return cost() + weight * (state.brokenLine(one, from, to) + state.brokenLine(other, from, to)) - before;
    }

    /** Two stretches of one person change places. */
    private long exchange() {
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
        var to = other + length - 1;
        var before = cost() + weight * state.brokenLine(person, from, to);
        for (var each = 0; each < length; each++) trade(zero + from + each, zero + other + each);
        return changed == 0 ? 0 : cost() + weight * state.brokenLine(person, from, to) - before;
    }

    private boolean open(int one, int other, int from, int to) {
        for (var day = from; day <= to; day++) {
            if (!open(one * model.days + day, other * model.days + day)) return false;
        }
        return true;
    }

    private boolean open(int cell, int other) {
        return model.open[cell * model.values + state.cells[other]]
                && model.open[other * model.values + state.cells[cell]];
    }

    private void trade(int cell, int other) {
        var kept = state.cells[cell];
        put(cell, state.cells[other]);
        put(other, kept);
    }

    private void put(int cell, int value) {
        if (state.cells[cell] == value) return;
        cells[changed] = cell;
        old[changed++] = state.cells[cell];
        state.put(cell / model.days, cell % model.days, value);
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
}
