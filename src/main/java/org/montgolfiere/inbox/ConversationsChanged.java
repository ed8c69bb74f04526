package org.montgolfiere.inbox;

import java.util.List;

/**
 * Something was done about conversations. Published in the transaction that does it; says what, never who.
 *
 * @param kind the word of the trail, such as {@code closed}
 */
public record ConversationsChanged(String kind, List<Changed> conversations) {

    /** One of them as it is now. */
    public record Changed(long id, long brand, long account, Conversation.State state) {}

    public ConversationsChanged {
        conversations = List.copyOf(conversations);
    }
}
