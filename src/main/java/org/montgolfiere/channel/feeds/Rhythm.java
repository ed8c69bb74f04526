package org.montgolfiere.channel.feeds;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How often a feed is asked: pure arithmetic, chance is an argument from 0 to 1. */
final class Rhythm {

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration USUAL = Duration.ofMinutes(15);

    private Rhythm() {}

    /**
     * The pause after a reading that went well: what the feed itself or its server asks for, within five minutes and a day;
     * up to a tenth longer, so that many feeds of one server are not asked together.
     */
    static Duration after(@Nullable Duration ttl, @Nullable Duration fresh, double chance) {
        Duration asked = longer(ttl, fresh);
        return spread(bounded(asked == null ? USUAL : asked), chance);
    }

    /** The pause after some failures in a row: five minutes, doubled each time up to a day. */
    static Duration afterFailures(int failures, double chance) {
        int doublings = Math.clamp(failures - 1L, 0, 12);
        return spread(bounded(SHORTEST.multipliedBy(1L << doublings)), chance);
    }

    static Duration bounded(Duration asked) {
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration spread(Duration whole, double chance) {
        return whole.plusMillis(Math.round(whole.toMillis() * chance / 10));
    }
}
