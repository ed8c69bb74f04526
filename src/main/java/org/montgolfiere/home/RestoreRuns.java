package org.montgolfiere.home;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether it is this process that restores: then the mark in the database is its own, and not what a killed one left. */
final class RestoreRuns {
    private final AtomicBoolean here = new AtomicBoolean();

    void begin() {
        here.set(true);
    }

    boolean here() {
        return here.get();
    }
}
