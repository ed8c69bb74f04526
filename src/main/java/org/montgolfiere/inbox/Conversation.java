package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one contact, or one public thread, and the brand say to each other.
 *
 * @param waitingSince when the oldest message came that nobody answered; null: nothing waits for us
 */
public record Conversation(
        long id,
        long brand,
        long account,
        String thread,
        @Nullable Contact contact,
        boolean isPrivate,
        State state,
        @Nullable Instant snoozedUntil,
        @Nullable Long assignee,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant waitingSince,
        int incoming,
        int outgoing,
        long version) {

    /** Open: it waits for us. Waiting: we answered, the other side is next. */
    public enum State {
        OPEN,
        WAITING,
        CLOSED,
        SNOOZED
    }
}
