package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Goes over the whole list of notifications again and again, a page every few minutes. The list is ordered by the moment
 * that an author's program claims: what was held up on its way, or claims an old date, appears far below the newest.
 */
final class Late {

    static final String STREAM = "late";
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration NEWS = Duration.ofDays(3);

    private final Agent agent;

    Late(Agent agent) {
        this.agent = agent;
    }

    /** @param page in the network's words; null: from the top @param after not before this moment */
    private record Place(@Nullable String page, Instant after) {
        static Place parse(@Nullable String cursor) {
            try {
                return cursor == null ? new Place(null, Instant.EPOCH) : Json.MAPPER.readValue(cursor, Place.class);
            } catch (JacksonException foreign) {
                return new Place(null, Instant.EPOCH);
            }
        }
    }

    Batch read(@Nullable String cursor) {
        Place place = Place.parse(cursor);
        Instant now = agent.now();
        if (place.after().isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        Reply reply = agent.ask(Notifications.page(place.page()));
        if (reply instanceof Reply.Refused && place.page() != null) {
            return new Batch(STREAM, List.of(), written(null, now), false);
        }
        if (!(reply instanceof Reply.Good(JsonNode body))) {
            throw Agent.trouble(reply);
        }
        List<JsonNode> late = Json.list(body, "notifications").stream()
                .filter(each -> isNews(each, now))
                .toList();
        String next = Json.text(body, "cursor");
        boolean over = next == null || next.isEmpty() || next.equals(place.page());
        return new Batch(STREAM, new Notifications(agent).incoming(late), written(over ? null : next, now), false);
    }

    private static String written(@Nullable String page, Instant now) {
        return Json.MAPPER.writeValueAsString(new Place(page, now.plus(PAUSE)));
    }

    /** Old ones that we read long ago stay where retention left them. */
    private static boolean isNews(JsonNode notification, Instant now) {
        AtUri at = AtUri.parse(Json.text(notification, "uri"));
        Instant indexed = Moments.parse(Json.text(notification, "indexedAt"));
        return at != null && Dating.recent(indexed, at.key(), now.minus(NEWS), now);
    }
}
