package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Label;

/**
 * A list of conversations.
 *
 * @param waiting how many wait in all, counted up to {@value #MOST}
 * @param matching how many this list holds, counted likewise
 * @param next where its next page begins; null: this is all
 * @param at the moment it was read
 * @param open the conversation that stands open beside it, or 0
 */
public record Listing(
        long brand,
        Asked asked,
        List<Line> lines,
        @Nullable String next,
        long waiting,
        long mine,
        long matching,
        List<Voice> voices,
        List<Label> labels,
        Instant at,
        long open) {

    public static final int MOST = 1000;

    public Listing {
        lines = List.copyOf(lines);
        voices = List.copyOf(voices);
        labels = List.copyOf(labels);
    }

    public String path() {
        return "/brands/" + brand + "/conversations";
    }

    /** A number that may stand for more, such as "1000+". */
    public static String counted(long count) {
        return count >= MOST ? MOST + "+" : Long.toString(count);
    }
}
