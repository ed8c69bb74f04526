package org.montgolfiere.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key with which a program acts as a person; its value was told once and is not kept. */
public record ApiToken(
        long id,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {}
