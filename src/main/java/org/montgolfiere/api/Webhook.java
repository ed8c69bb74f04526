package org.montgolfiere.api;

import java.time.Instant;
import java.util.List;

/**
 * An address that hears of what happens in one brand.
 *
 * @param waiting deliveries under way
 * @param dead deliveries that were given up
 */
public record Webhook(
        long id, long brand, String address, List<WebhookEvent> events, Instant createdAt, int waiting, int dead) {
    public Webhook {
        events = List.copyOf(events);
    }
}
