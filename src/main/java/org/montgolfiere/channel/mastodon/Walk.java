package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Goes down a list that shows the newest first, page by page, to what was read before. Each page is one step, and the
 * cursor holds where the walk stands: a crash in the middle of a day's backlog goes on at its page.
 *
 * @param mark when the newest of what was read was said; at first, how far back to look
 * @param seen the ids of what was read last, the newest first
 * @param page below which id this walk goes on; null: it begins
 * @param met what this walk met so far
 * @param top when the newest of those was said
 */
record Walk(Instant mark, List<String> seen, @Nullable String page, List<String> met, Instant top) {

    static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int KEPT = 200;

    /** One thing in the list. */
    record Item(String id, Instant at, JsonNode node) {}

    /** @param fresh the oldest first @param done whether the walk reached what was known */
    record Step(List<Item> fresh, Walk next, boolean done) {}

    static Walk from(Instant mark) {
        return new Walk(mark, List.of(), null, List.of(), mark);
    }

    /** @param older the id below which the list goes on; null: this is its end */
    Step step(List<Item> items, @Nullable String older) {
        List<Item> fresh = new ArrayList<>();
        boolean known = false;
        for (Item item : items) {
            known = known || seen.contains(item.id());
            boolean late = known || seen.isEmpty();
            boolean old = late && item.at().isBefore(mark.minus(OVERLAP));
            if (!old && !seen.contains(item.id()) && !met.contains(item.id())) fresh.addFirst(item);
        }
        Walk met = meets(items);
        boolean below = items.stream().allMatch(item -> item.at().isBefore(mark.minus(OVERLAP)));
        if (known || below || fresh.isEmpty() || older == null || older.equals(page)) {
            return new Step(fresh, met.over(), true);
        }
        return new Step(fresh, new Walk(mark, seen, older, met.met(), met.top()), false);
    }

    /** What a reader of another kind has read meanwhile. @param items the newest first */
    Walk reads(List<Item> items) {
        return new Walk(mark, seen, null, List.of(), mark).meets(items).over();
    }

    private Walk meets(List<Item> items) {
        List<String> all = new ArrayList<>(met);
        Instant newest = top;
        for (Item item : items) {
            if (all.size() < KEPT) all.add(item.id());
            newest = item.at().isAfter(newest) ? item.at() : newest;
        }
        return new Walk(mark, seen, page, all, newest);
    }

    private Walk over() {
        SequencedSet<String> all = new LinkedHashSet<>(met);
        all.addAll(seen);
        return new Walk(top, all.stream().limit(KEPT).toList(), null, List.of(), top);
    }
}
