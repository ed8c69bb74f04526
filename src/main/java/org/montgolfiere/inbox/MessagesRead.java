package org.montgolfiere.inbox;

import java.util.List;
import org.montgolfiere.triage.Reading;

/** Messages were read. Published in the transaction that stores the readings: what a listener notes stands or falls with it. */
public record MessagesRead(List<Read> messages) {

    /**
     * One message and what it was read as, before the brand's corrections move it.
     *
     * @param shared whether the reading is that of a text read before which says the same
     */
    public record Read(long brand, long conversation, long message, Reading reading, boolean shared) {}

    public MessagesRead {
        messages = List.copyOf(messages);
    }
}
