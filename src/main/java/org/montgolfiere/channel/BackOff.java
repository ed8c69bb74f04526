package org.montgolfiere.channel;

import java.time.Duration;
import java.time.Instant;

/** When a network is asked again: pure arithmetic, chance is an argument from 0 to 1. */
final class BackOff {

    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration LONGEST_LIMIT = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(5);

    private BackOff() {}

    /**
     * The pause after some failures in a row: it doubles each time up to {@link #LONGEST}, less up to half of it, so that
     * many accounts do not knock together.
     *
     * @param failures 1 after the first
     */
    static Duration after(int failures, double chance) {
        int doublings = Math.clamp(failures - 1L, 0, 20);
        Duration full = FIRST.multipliedBy(1L << doublings);
        Duration whole = full.compareTo(LONGEST) > 0 ? LONGEST : full;
        return share(whole, 0.5 + chance / 2);
    }

    /** The pause between two readings that went well: the interval, more or less a tenth of it. */
    static Duration between(Duration interval, double chance) {
        return share(interval, 0.9 + chance / 5);
    }

    /** When to go on after a rate limit: never before it ends, at most an hour away, spread over some seconds. */
    static Instant limited(Instant now, Instant until, double chance) {
        Instant latest = now.plus(LONGEST_LIMIT);
        Instant end = until.isAfter(latest) ? latest : until;
        Instant start = end.isBefore(now) ? now : end;
        return start.plus(share(Duration.ofSeconds(5), chance));
    }

    private static Duration share(Duration whole, double part) {
        return Duration.ofMillis(Math.round(whole.toMillis() * part));
    }
}
