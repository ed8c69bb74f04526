package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.home.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list that shows the newest first, page by page, down to where the last walk began. Each page is one step, and
 * the cursor holds where the walk stands: a crash in the middle of a week's backlog goes on at the page it was at. What
 * came in meanwhile lies above the walk's top and belongs to the next one.
 *
 * @param mark up to where all is read
 * @param seen what was read already of the time just before the mark, where late ones may still appear
 * @param page where this walk goes on, in the network's words; null: it begins
 * @param top the newest that this walk met: the next mark
 * @param met what this walk met of the time just before its top
 * @param past how many things below the mark were looked at again already
 */
record Walk(Instant mark, Set<String> seen, @Nullable String page, Instant top, Set<String> met, int past) {

    static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int KEPT = 300;
    private static final int AGAIN = 500;

    /** One thing in the list. @param id distinct within the list @param at when the network took it in */
    record Item(String id, Instant at, JsonNode node) {}

    /** @param next the network's word for the page after; null: this is the last */
    record Page(List<Item> items, @Nullable String next) {}

    /** @param fresh the oldest first @param done whether the walk reached what was known */
    record Step(List<Item> fresh, Walk next, boolean done) {}

    static Walk from(Instant mark) {
        return new Walk(mark, Set.of(), null, mark, Set.of(), 0);
    }

    /** @param cursor from {@link #cursor}; one that cannot be read begins anew at {@code otherwise} */
    static Walk parse(@Nullable String cursor, Instant otherwise) {
        if (cursor == null) {
            return from(otherwise);
        }
        try {
            return Json.MAPPER.readValue(cursor, Walk.class);
        } catch (JacksonException foreign) {
            return from(otherwise);
        }
    }

    String cursor() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** @return null: it is the cursor that stands already */
    @Nullable
    String cursorAfter(@Nullable String before) {
        String cursor = cursor();
        return cursor.equals(before) ? null : cursor;
    }

    /** The same walk from its beginning: the network no longer knows the page. */
    Walk again() {
        return new Walk(mark, seen, null, mark, Set.of(), 0);
    }

    Step step(Page read, Instant now) {
        List<Item> fresh = new ArrayList<>();
        Set<String> meets = new LinkedHashSet<>(met);
        Instant newest = top;
        for (Item item : read.items()) {
            Instant at = item.at().isAfter(now) ? now : item.at();
            newest = at.isAfter(newest) ? at : newest;
            if (at.isBefore(mark.minus(OVERLAP))) continue;
            if (!seen.contains(hash(item.id())) && !met.contains(hash(item.id()))) fresh.addFirst(item);
            if (!at.isBefore(newest.minus(OVERLAP)) && meets.size() < KEPT) meets.add(hash(item.id()));
        }
        return stepped(fresh, read, newest, meets);
    }

    private Step stepped(List<Item> fresh, Page read, Instant newest, Set<String> meets) {
        Instant end = end(read.items());
        int below = past
                + (int) read.items().stream()
                        .filter(each -> each.at().isBefore(mark))
                        .count();
        boolean known = end.isBefore(mark.minus(OVERLAP)) || below > AGAIN;
        String next = read.next();
        if (known || next == null || next.equals(page)) {
            return new Step(fresh, new Walk(newest, meets, null, newest, Set.of(), 0), true);
        }
        return new Step(fresh, new Walk(mark, seen, next, newest, meets, below), false);
    }

    /** Where a page ends; one item that lies about its time does not end it. */
    private Instant end(List<Item> items) {
        return items.subList(Math.max(0, items.size() - 3), items.size()).stream()
                .map(Item::at)
                .max(Instant::compareTo)
                .orElse(mark);
    }

    private static String hash(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, 8);
    }
}
