package org.montgolfiere.rota.solver;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends what the native library is at when the budget is spent or somebody stops it. */
final class Lookout implements AutoCloseable {
    private static final long PAUSE_MILLIS = 40;

    private final Clockwork clockwork;
    private final Set<Programme> running = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Lookout(Clockwork clockwork) {
        this.clockwork = clockwork;
        this.thread = Workers.start("lookout", this::look);
    }

    Programme.Answer solve(Programme programme, Programme.Effort effort) {
        running.add(programme);
        try {
            return programme.solve(effort);
        } finally {
            running.remove(programme);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** A stop that comes before its search has begun is lost, so it is repeated. */
    private void look() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                if (clockwork.over()) running.forEach(Programme::stop);
            }
        } catch (InterruptedException closed) {
            running.forEach(Programme::stop);
        }
    }
}
