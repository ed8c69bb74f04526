package org.montgolfiere.rota.solver;

import org.jspecify.annotations.Nullable;

/** The best roster so far of all threads; it never gets worse. */
final class Best {
    private static final long PAUSE = 250_000_000;

    private final Model model;
    private final Clockwork clockwork;
    private final Watcher watcher;
    private int[] cells;
    private volatile long broken;
    private volatile long cost;
    private @Nullable Long bound;
    private Progress.Phase phase = Progress.Phase.ANNEALING;
    private long told;

    Best(Model model, int[] start, Clockwork clockwork, Watcher watcher) {
        var state = new State(model, start);
        this.model = model;
        this.cells = start.clone();
        this.broken = state.broken();
        this.cost = state.soft;
        this.clockwork = clockwork;
        this.watcher = watcher;
    }

    boolean offer(int[] candidate, long itsBroken, long itsCost) {
        if (!better(itsBroken, itsCost)) return false;
        synchronized (this) {
            if (!better(itsBroken, itsCost)) return false;
            cells = candidate.clone();
            cost = itsCost;
            broken = itsBroken;
            if (System.nanoTime() - told > PAUSE) tell();
            return true;
        }
    }

    /** @param lower proved by the native layer for the whole problem */
    synchronized void bound(long lower) {
        var known = bound;
        if (known != null && known >= lower) return;
        bound = lower;
        tell();
    }

    synchronized void enter(Progress.Phase next) {
        phase = next;
        tell();
    }

    synchronized int[] cells() {
        return cells.clone();
    }

    synchronized @Nullable Long bound() {
        return bound;
    }

    long broken() {
        return broken;
    }

    long cost() {
        return cost;
    }

    synchronized boolean proved() {
        return broken == 0 && bound != null && bound >= cost;
    }

    private boolean better(long itsBroken, long itsCost) {
        return itsBroken < broken || itsBroken == broken && itsCost < cost;
    }

    private void tell() {
        told = System.nanoTime();
        watcher.progressed(
                new Progress(Costs.of(model, cells), bound, clockwork.elapsed(), phase), model.roster(cells));
    }
}
