package org.montgolfiere.inbox;

import java.util.List;

/** New messages are on disk. Told after the commit, at most once; what must not be missed is read from the tables. */
public record MessagesStored(long brand, long account, List<Long> conversations) {
    public MessagesStored {
        conversations = List.copyOf(conversations);
    }
}
