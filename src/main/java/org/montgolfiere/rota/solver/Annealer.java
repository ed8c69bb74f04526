package org.montgolfiere.rota.solver;

/** Simulated annealing: worse rosters are taken less and less often while it cools. */
final class Annealer {
    private static final int STRIDE = 512;

    private final State state;
    private final Moves moves;
    private final Dice dice;
    private final long weight;
    private final double scale;
    private final Best best;
    private long lowest;

    Annealer(Model model, int[] from, long seed, Best best) {
        this.scale = scale(model);
        this.weight = Math.round(10 * scale);
        this.state = new State(model, from);
        this.dice = new Dice(seed);
        this.moves = new Moves(state, dice, weight);
        this.best = best;
        this.lowest = energy();
    }

    /**
     * @param hot at the start, as a share of a person missing
     * @param cold at the end
     * @param share of the budget at which it ends
     */
    void run(double hot, double cold, Clockwork clockwork, double share) {
        var energy = energy();
        var begun = clockwork.spent();
        for (var done = 0.0; done < 1; done = (clockwork.spent() - begun) / (share - begun)) {
            var heat = scale * hot * Math.pow(cold / hot, done);
            for (var round = 0; round < STRIDE; round++) {
                var worse = moves.any();
                if (worse <= 0 || worse < -heat * Math.log(dice.share())) {
                    energy += worse;
                    if (energy < lowest) keep(energy);
                } else {
                    moves.undo();
                }
            }
            clockwork.stepped(STRIDE);
        }
    }

    private void keep(long energy) {
        lowest = energy;
        best.offer(state.cells, broken(energy), state.soft);
    }

    private long broken(long energy) {
        return (energy - state.soft) / weight;
    }

    private long energy() {
        return state.soft + weight * state.broken();
    }

    /** What one missing person costs. */
    static double scale(Model model) {
        var most = 1;
        for (var under : model.under) most = Math.max(most, under);
        return most;
    }
}
