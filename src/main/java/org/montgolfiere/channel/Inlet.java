package org.montgolfiere.channel;

/** The one door in; implemented by {@code inbox.Intake} alone. */
public interface Inlet {

    /**
     * Stores a batch and moves the account's cursor in one transaction; returns only once both are on disk.
     *
     * @return how many messages were new, and how many were known already
     */
    Taken take(Account account, Batch batch);

    /** What became of a batch. */
    record Taken(int stored, int known, int setAside) {}
}
