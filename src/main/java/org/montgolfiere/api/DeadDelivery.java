package org.montgolfiere.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was given up after a day of trying.
 *
 * @param why the status of the last answer, or a short phrase where there was none
 */
public record DeadDelivery(
        long id, WebhookEvent event, int tries, @Nullable String why, Instant createdAt, Instant endedAt) {}
