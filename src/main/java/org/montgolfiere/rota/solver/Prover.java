package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** The whole problem as one programme, begun from the best roster: for small problems, and for a bound. */
final class Prover {
    /** Cells up to which this is worth the last part of the time. */
    static final int SMALL = 520;

    private final Model model;
    private final Best best;
    private final Clockwork clockwork;
    private final Lookout lookout;
    private final long seed;

    Prover(Model model, Best best, Clockwork clockwork, Lookout lookout, long seed) {
        this.model = model;
        this.best = best;
        this.clockwork = clockwork;
        this.lookout = lookout;
        this.seed = seed;
    }

    void run() {
        var free = new boolean[model.people * model.days];
        Arrays.fill(free, true);
        var programme = new Programme(model, best.cells(), free);
        var seconds = Math.max(0.05, clockwork.secondsLeft());
        var effort = new Programme.Effort(seconds, Double.MAX_VALUE, seed, this::found);
        var answer = lookout.solve(programme, effort);
        if (answer.cells() != null) offer(answer.cells());
        if (answer.cells() != null || !answer.proved()) best.bound(answer.bound());
    }

    private void found(int[] cells, long bound) {
        offer(cells);
        best.bound(bound);
    }

    private void offer(int[] cells) {
        var state = new State(model, cells);
        best.offer(cells, state.broken(), state.soft);
    }
}
