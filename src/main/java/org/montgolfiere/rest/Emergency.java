package org.montgolfiere.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could not wait.
 *
 * @param about an address inside the desk
 * @param openedAt since when somebody must take it
 * @param rungAt when somebody was called last
 * @param takenBy who takes care of it; null: nobody does yet
 */
public record Emergency(
        long id,
        long brand,
        String about,
        Instant openedAt,
        Instant rungAt,
        @Nullable Long takenBy,
        @Nullable String takerName,
        @Nullable Instant takenAt) {}
