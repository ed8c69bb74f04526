package org.montgolfiere.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again: pure arithmetic, chance is an argument from 0 to 1. */
final class Retries {

    static final Duration LASTS = Duration.ofHours(24);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(2);

    private Retries() {}

    /**
     * The pause grows fourfold each time up to {@link #LONGEST}, less up to a half of it by chance.
     *
     * @param tries 1 after the first
     * @return null: a day is over, it is given up
     */
    static @Nullable Instant next(Instant begun, int tries, Instant now, double chance) {
        int growth = Math.clamp(tries - 1L, 0, 10);
        Duration full = FIRST.multipliedBy(1L << 2 * growth);
        Duration whole = full.compareTo(LONGEST) > 0 ? LONGEST : full;
        Instant next = now.plusMillis(Math.round(whole.toMillis() * (0.5 + chance / 2)));
        return next.isAfter(begun.plus(LASTS)) ? null : next;
    }
}
