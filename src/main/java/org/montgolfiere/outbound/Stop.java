package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that leaves a brand, paused.
 *
 * @param by who made it, or whose sealed link did
 * @param holder who made it with a sealed link; null: {@code by} did
 * @param why in their words; empty: not said yet
 * @param liftedAt null: it stands
 */
public record Stop(
        long id,
        long brand,
        Instant madeAt,
        String by,
        @Nullable String holder,
        String why,
        @Nullable Instant liftedAt) {

    /** For how long its page shows what left just before it. */
    static final Duration SHOWN = Duration.ofDays(1);

    public boolean stands() {
        return liftedAt == null;
    }
}
