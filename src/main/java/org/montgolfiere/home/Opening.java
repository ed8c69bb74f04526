package org.montgolfiere.home;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database that is being opened beside Spring: only whoever needs it waits for it. */
record Opening(CompletableFuture<Database> database) implements Database {
    @Override
    public Access access() {
        return database.join().access();
    }

    @Override
    public void close() {
        try {
            database.join().close();
        } catch (CompletionException neverOpened) {
            // The failure that ended the start says it.
        }
    }
}
