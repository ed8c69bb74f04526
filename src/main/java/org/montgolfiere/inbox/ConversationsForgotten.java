package org.montgolfiere.inbox;

import java.util.List;

/**
 * Retention is about to delete these conversations. Told within the transaction that does it, so that rooms above
 * delete what they keep of them at once.
 */
public record ConversationsForgotten(long brand, List<Long> conversations) {
    public ConversationsForgotten {
        conversations = List.copyOf(conversations);
    }
}
