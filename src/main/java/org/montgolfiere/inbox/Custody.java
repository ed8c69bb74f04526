package org.montgolfiere.inbox;

import java.util.List;

/** What a room above keeps of authors beside the inbox, told when one of them is erased. */
public interface Custody {

    /**
     * Erases what it keeps, as far as no legal hold forbids it. Within the transaction that erases the rest.
     *
     * @return how many pieces stay, under a hold
     */
    int erase(Author author);

    /**
     * Somebody who is to be forgotten.
     *
     * @param id the network's lasting id of them
     * @param handle without its @; empty where there is none
     * @param conversations where they wrote
     * @param alone those among them in which nobody else of the public did
     * @param messages the network's ids of what they wrote
     */
    record Author(
            long brand,
            String network,
            String id,
            String handle,
            List<Long> conversations,
            List<Long> alone,
            List<String> messages) {
        public Author {
            conversations = List.copyOf(conversations);
            alone = List.copyOf(alone);
            messages = List.copyOf(messages);
        }
    }
}
