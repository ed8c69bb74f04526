package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Filter.View;
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

    private static final List<View> FURTHER = List.of(View.UNASSIGNED, View.CLOSED);

    public Listing {
        lines = List.copyOf(lines);
        voices = List.copyOf(voices);
        labels = List.copyOf(labels);
    }

    /** The views that always stand as tabs, and the one on view. */
    public static List<View> tabs(View current) {
        return Stream.of(View.values())
                .filter(view -> !FURTHER.contains(view) || view == current)
                .toList();
    }

    /** The views that are chosen from the filter. */
    public static List<View> furtherTabs() {
        return FURTHER;
    }

    public String path() {
        return "/brands/" + brand + "/conversations";
    }

    /** A number that may stand for more, such as "1000+". */
    public static String counted(long count) {
        return count >= MOST ? MOST + "+" : Long.toString(count);
    }
}
