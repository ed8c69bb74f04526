package org.montgolfiere.people;

import java.time.Duration;

/** How long a wrong password makes one wait: a few are free, then each doubles the wait, up to a quarter of an hour. */
enum Slowdown {
    EMAIL(5),
    ADDRESS(25);

    static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int free;

    Slowdown(int free) {
        this.free = free;
    }

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
