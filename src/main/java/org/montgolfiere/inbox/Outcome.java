package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command on a conversation. */
public sealed interface Outcome {

    /** It is done, or was so already. */
    record Done(Conversation conversation) implements Outcome {}

    /** Somebody else holds it. */
    record Held(Conversation conversation, String by) implements Outcome {}

    /** It changed since it was looked at. */
    record Stale(Conversation conversation) implements Outcome {}

    /**
     * Whoever was to get it is off, and it waits for us before they are back.
     *
     * @param until when they are back; null: not for this member to know
     * @param there the names of those at work who could take it instead
     */
    record Off(String name, @Nullable Instant until, List<String> there) implements Outcome {
        public Off {
            there = List.copyOf(there);
        }
    }

    /** @param why a message key */
    record Refused(String why) implements Outcome {}
}
