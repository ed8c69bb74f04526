package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was said. What an author's program claims is believed only as far as the network bears it out. */
final class Dating {

    private static final Instant FIRST = Instant.parse("2022-11-01T00:00:00Z"); // nothing on the network is older
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration BACKDATED = Duration.ofDays(1);

    private Dating() {}

    /**
     * @param claimed by the author's program; null: none, or garbage
     * @param indexed by the network; null likewise
     * @param key the record's key, which usually holds when it was made
     */
    static Instant sent(@Nullable Instant claimed, @Nullable Instant indexed, String key, Instant now) {
        Instant made = plausible(Tid.instant(key), now);
        Instant seen = plausible(indexed, now);
        Instant latest = seen == null ? now : seen;
        Instant said = plausible(claimed, latest);
        if (said != null && (made == null || !said.isBefore(made.minus(BACKDATED)))) {
            return said;
        }
        if (said == null && seen != null) {
            return seen;
        }
        return made == null ? latest : made;
    }

    /** Whether the network learnt of it within the given time, by any sign. */
    static boolean recent(@Nullable Instant indexed, String key, Instant since, Instant now) {
        Instant made = plausible(Tid.instant(key), now);
        return indexed != null && !indexed.isBefore(since) || made != null && !made.isBefore(since);
    }

    private static @Nullable Instant plausible(@Nullable Instant moment, Instant latest) {
        boolean fits = moment != null && !moment.isBefore(FIRST) && !moment.isAfter(latest.plus(SKEW));
        return fits ? moment : null;
    }
}
