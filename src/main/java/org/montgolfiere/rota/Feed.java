package org.montgolfiere.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret address of a calendar.
 *
 * @param brand whose rota it shows; null: one's own shifts at every brand
 * @param readAt when a calendar last asked for it
 */
public record Feed(
        long id,
        @Nullable Long brand,
        Instant createdAt,
        @Nullable Instant readAt) {}
