package org.montgolfiere.inbox;

import java.util.List;
import java.util.Map;

/** What a room above keeps of authors beside the inbox, asked for it, and told when one of them is erased. */
public interface Custody {

    /**
     * Erases what it keeps, as far as no legal hold forbids it. Within the transaction that erases the rest.
     *
     * @return how many pieces stay, under a hold
     */
    int erase(Author author);

    /**
     * What it keeps about somebody who asks for it.
     *
     * @param unfold whether the words that are folded are in it
     * @return lists by their name in the export; what they hold is written as JSON
     */
    Map<String, List<?>> export(Author author, boolean unfold);

    /**
     * Somebody who is to be forgotten, or asks what is kept of them.
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
