package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;

/**
 * The head of an open conversation: who, and what can be done.
 *
 * @param who the contact's name, or the words for a public thread
 * @param why why it stands where it stands in what waits; null: it does not wait
 * @param holder the name of whoever takes care of it, or null
 * @param mine whether the reader does
 * @param mayMove whether the reader may give it to another or let it go
 * @param heavy whether something in it that waits is hostile
 * @param query the list it was opened from, as a query string
 */
public record Head(
        Conversation conversation,
        String who,
        String says,
        @Nullable String why,
        @Nullable String holder,
        boolean mine,
        boolean mayMove,
        boolean heavy,
        List<Moment> snoozes,
        String query) {

    public Head {
        snoozes = List.copyOf(snoozes);
    }

    /** A sensible moment to see a conversation again. */
    public record Moment(String key, Instant at) {}

    public boolean closed() {
        return conversation.state() == Conversation.State.CLOSED;
    }

    public boolean snoozed() {
        return conversation.state() == Conversation.State.SNOOZED;
    }

    public String path() {
        return "/conversations/" + conversation.id();
    }
}
