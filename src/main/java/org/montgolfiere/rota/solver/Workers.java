package org.montgolfiere.rota.solver;

import java.util.List;

/** Threads with a stack that the native library is content with. */
final class Workers {
    private static final long STACK = 16L << 20;

    private Workers() {}

    static Thread start(String name, Runnable work) {
        var thread = new Thread(null, work, name, STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static void join(List<Thread> threads) {
        for (var thread : threads) {
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
}
