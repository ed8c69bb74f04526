package org.montgolfiere.channel.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.feeds.Fetching.Marks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a feed is read: its cursor, which moves in the transaction that stores what came.
 *
 * @param address which the marks are of
 * @param dueAt when it is asked again, in seconds since 1970
 * @param ttlMinutes how long it is good by its own words; null: it does not say
 * @param host whose feed it was when it was read first: its entries keep the names that they got then; null: it is not known
 * @param seen what each entry said last, both as hashes, the latest last; an empty one was left out as too old
 */
record Position(
        String address,
        @Nullable String etag,
        @Nullable String modified,
        long dueAt,
        @Nullable Long ttlMinutes,
        @Nullable String host,
        Map<String, String> seen) {

    private static final int REMEMBERED = 3_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** @return null: it was never read, or by another version in another way */
    static @Nullable Position parse(@Nullable String cursor) {
        try {
            return cursor == null ? null : JSON.readValue(cursor, Position.class);
        } catch (JacksonException foreign) {
            return null;
        }
    }

    String cursor() {
        return JSON.writeValueAsString(this);
    }

    boolean due(Instant now) {
        return now.getEpochSecond() >= dueAt;
    }

    /** What to ask by, where it is still the same address. */
    Marks marks(String asked) {
        return asked.equals(address) ? new Marks(etag, modified) : Marks.NONE;
    }

    @Nullable
    Duration ttl() {
        return ttlMinutes == null ? null : Duration.ofMinutes(ttlMinutes);
    }

    Position unchanged(Instant due) {
        return new Position(address, etag, modified, due.getEpochSecond(), ttlMinutes, host, seen);
    }

    /** The latest of what was seen. */
    static Map<String, String> remembered(Map<String, String> seen) {
        Map<String, String> kept = new LinkedHashMap<>();
        seen.entrySet().stream()
                .skip(Math.max(0, seen.size() - REMEMBERED))
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return kept;
    }
}
