package org.montgolfiere.home;

/** Waiting for another process, in steps so short that nobody notices them. */
final class Patience {
    private static final long MOMENT_MILLIS = 10;

    private Patience() {}

    static void aMoment() {
        moments(1);
    }

    static void moments(int count) {
        try {
            Thread.sleep(MOMENT_MILLIS * count);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HomeFailure("Stopped while waiting for the database.", stopped);
        }
    }
}
