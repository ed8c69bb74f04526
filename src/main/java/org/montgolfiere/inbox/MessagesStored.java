package org.montgolfiere.inbox;

import java.util.List;

/** New messages are in these conversations. Published in the transaction that stores them: what a listener notes stands or falls with it. */
public record MessagesStored(long brand, long account, List<Long> conversations) {
    public MessagesStored {
        conversations = List.copyOf(conversations);
    }
}
