package org.montgolfiere.inbox;

/** What a room above keeps of authors beside the inbox, told when one of them is erased. */
public interface Custody {

    /**
     * Erases what it keeps, as far as no legal hold forbids it.
     *
     * @param authorId the network's lasting id of them
     * @return how many pieces stay, under a hold
     */
    int erase(long brand, String authorId);
}
