package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What lies behind an address that a person pasted. */
public sealed interface Looking {

    /** At least one, in the order of the page. */
    record Found(List<FoundFeed> offers) implements Looking {}

    /** @param why a message key with its argument after a colon */
    record Nothing(String why) implements Looking {}

    /**
     * A feed that answers.
     *
     * @param latest when its latest entries are of, the latest first; undated ones are not among them
     */
    record FoundFeed(URI address, String title, int entries, List<Instant> latest) {}
}
