package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to the brand, as one network knows them. */
public record Contact(
        long id,
        long brand,
        String network,
        String remoteId,
        String handle,
        String name,
        @Nullable String avatar,
        Instant firstAt,
        Instant lastAt) {}
