package org.montgolfiere.channel.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;

/**
 * One entry of a feed, its words without any HTML.
 *
 * @param guid its own lasting name; null: it has none
 * @param author empty: it does not say
 * @param authorPage the author's own page; null: it does not say
 * @param published null: undated
 */
record Entry(
        @Nullable String guid,
        @Nullable String link,
        String title,
        String body,
        String author,
        @Nullable String authorPage,
        List<Media> media,
        @Nullable Instant published) {

    Entry {
        media = List.copyOf(media);
    }

    /** Its title, then its body where that says more. */
    String text() {
        if (title.isEmpty() || body.startsWith(title)) {
            return body;
        }
        return body.isEmpty() ? title : title + "\n\n" + body;
    }

    /** Nothing to read, and nothing to know it by. */
    boolean empty() {
        return text().isEmpty() && link == null;
    }
}
