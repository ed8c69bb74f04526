package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** The whole problem as one programme, begun from the best roster: for small problems, and for a bound. */
final class Prover {
    /** Cells up to which this is worth the last part of the time. */
    static final int SMALL = 520;

    private static final int WORKERS = 8;

    private final Model model;
    private final Best best;
    private final Clockwork clockwork;
    private final Lookout lookout;

    Prover(Model model, Best best, Clockwork clockwork, Lookout lookout) {
        this.model = model;
        this.best = best;
        this.clockwork = clockwork;
        this.lookout = lookout;
    }

    void run(int workers, long seed) {
        var free = new boolean[model.people * model.days];
        Arrays.fill(free, true);
        var programme = new Programme(model, best.cells(), free);
        var seconds = Math.max(0.05, clockwork.secondsUntil(1));
        var effort = new Programme.Effort(seconds, Double.MAX_VALUE, workers, seed, new Programme.Listener() {
            @Override
            public void found(int[] cells) {
                offer(cells);
            }

            @Override
            public void bound(long lower) {
                best.bound(lower);
            }
        });
        var answer = lookout.solve(programme, effort);
        if (answer.cells() != null) offer(answer.cells());
        if (answer.cells() != null || !answer.proved()) best.bound(answer.bound());
    }

    void run(long seed) {
        run(WORKERS, seed);
    }

    private void offer(int[] cells) {
        var state = new State(model, cells);
        best.offer(cells, state.broken(), state.soft);
    }
}
