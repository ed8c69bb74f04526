package org.montgolfiere.channel.feeds;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's document says.
 *
 * @param site the page that it is about; null: it does not say
 * @param ttl how long it is good, by its own words; null: it does not say
 * @param entries in the document's order, which most write newest first
 * @param unreadable entries that could not be understood, as they came
 */
record Contents(
        String title, @Nullable String site, @Nullable Duration ttl, List<Entry> entries, List<String> unreadable) {

    /** Entries of one document that are looked at. */
    static final int MOST = 1_000;

    Contents {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }
}
