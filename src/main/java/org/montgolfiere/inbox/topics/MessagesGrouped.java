package org.montgolfiere.inbox.topics;

import java.util.List;

/** Messages were read and put to what says the same, for the first time. Published in the transaction that stores where they belong. */
public record MessagesGrouped(long brand, List<Long> messages) {
    public MessagesGrouped {
        messages = List.copyOf(messages);
    }
}
