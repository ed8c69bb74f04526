package org.montgolfiere.rota.solver;

/** Simulated annealing: worse rosters are taken less and less often while it cools. */
final class Annealer {
    private static final int STRIDE = 2048;

    /** From this share on a rule that stays broken weighs more with every stride. */
    private static final double STRICTER = 0.25;

    private static final int STRICTEST = 100;

    private final State state;
    private final Moves moves;
    private final Dice dice;
    private final double scale;
    private final Best best;
    private long lowestBroken;
    private long lowestCost;

    Annealer(Model model, int[] from, long seed, Best best) {
        this.scale = scale(model);
        this.state = new State(model, from);
        this.dice = new Dice(seed);
        this.moves = new Moves(state, dice, Math.round(10 * scale));
        this.best = best;
        this.lowestBroken = state.broken();
        this.lowestCost = state.soft;
    }

    /**
     * @param hot at the start, as a share of a person missing
     * @param cold at the end
     * @param share of the budget at which it ends
     */
    void run(double hot, double cold, Clockwork clockwork, double share) {
        var begun = clockwork.spent();
        for (var spent = begun; spent < share; spent = clockwork.spent()) {
            var done = (spent - begun) / (share - begun);
            stride(scale * hot * Math.pow(cold / hot, done));
            clockwork.stepped(STRIDE);
            if (done > STRICTER && moves.weight < 10 * scale * STRICTEST && state.broken() > 0) {
                moves.weight += 1 + moves.weight / 500;
            }
        }
    }

    private void stride(double heat) {
        var broken = state.broken();
        var energy = state.soft + moves.weight * broken;
        for (var round = 0; round < STRIDE; round++) {
            var most = heat * dice.waiting();
            var worse = moves.any(most);
            if (worse == Moves.REFUSED) continue;
            if (worse <= most) {
                moves.keep();
                energy += worse;
                if (worse != 0) keep((energy - state.soft) / moves.weight);
            } else {
                moves.undo();
            }
        }
    }

    private void keep(long broken) {
        if (broken > lowestBroken || broken == lowestBroken && state.soft >= lowestCost) return;
        lowestBroken = broken;
        lowestCost = state.soft;
        best.offer(state.cells, broken, state.soft);
    }

    /** What one missing person costs. */
    static double scale(Model model) {
        var most = 1;
        for (var under : model.under) most = Math.max(most, under);
        return most;
    }
}
