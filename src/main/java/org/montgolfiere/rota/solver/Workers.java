package org.montgolfiere.rota.solver;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads with a stack that the native library is content with. */
final class Workers {
    private static final long STACK = 16L << 20;

    private Workers() {}

    /** Returns when all of them have ended. @throws IllegalStateException when one failed */
    static void all(String name, List<Runnable> works) {
        var failure = new AtomicReference<@Nullable Throwable>();
        var threads =
                works.stream().map(work -> start(name, guarded(work, failure))).toList();
        for (var thread : threads) join(thread);
        var failed = failure.get();
        if (failed != null) throw new IllegalStateException(name + " failed: " + failed, failed);
    }

    static Thread start(String name, Runnable work) {
        var thread = new Thread(null, work, name, STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static Runnable guarded(Runnable work, AtomicReference<@Nullable Throwable> failure) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            }
        };
    }

    private static void join(Thread thread) {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
