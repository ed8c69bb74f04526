package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.home.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list on from where it was left. A server that says in its {@code Link} header how to go on is read upwards by
 * {@code min_id}; at any other the list is gone down to what is known.
 */
final class Timeline {

    private static final int LIMIT = 40;

    private final Agent agent;
    private final String path;
    private final Duration first;
    private final boolean boosts;

    /** @param first how far back the first reading looks */
    Timeline(Agent agent, String path, Duration first) {
        this(agent, path, first, true);
    }

    /** @param boosts whether what the account only passed on is in the list */
    Timeline(Agent agent, String path, Duration first, boolean boosts) {
        this.agent = agent;
        this.path = path;
        this.first = first;
        this.boosts = boosts;
    }

    /** @param fresh the oldest first @param cursor null: it stands where it stood */
    record Page(List<JsonNode> fresh, @Nullable String cursor, boolean more) {}

    /** @param after the id that all newer is asked for by; null: the server does not say that it knows how */
    private record Position(@Nullable String after, Walk walk) {}

    Page read(@Nullable String cursor) {
        Position position = parse(cursor);
        Page page = position.after() == null ? null : upwards(position, position.after());
        return page == null ? downwards(position, cursor) : page;
    }

    /** @return null where the server no longer goes on this way */
    private @Nullable Page upwards(Position position, String after) {
        Reply.Good reply = agent.read(asking("min_id", after));
        List<Walk.Item> items = items(reply);
        if (items.isEmpty()) {
            return new Page(List.of(), null, false);
        }
        boolean ignored = items.stream().anyMatch(item -> item.id().equals(after));
        if (ignored || !reply.links().told()) {
            return null;
        }
        String newest =
                reply.links().newer() == null ? newest(items) : reply.links().newer();
        if (newest == null || newest.equals(after)) {
            return null;
        }
        List<String> seen = position.walk().seen();
        List<JsonNode> fresh = items.reversed().stream()
                .filter(item -> !seen.contains(item.id()))
                .map(Walk.Item::node)
                .toList();
        Position next = new Position(newest, position.walk().reads(items));
        return new Page(fresh, Json.MAPPER.writeValueAsString(next), items.size() >= LIMIT);
    }

    private Page downwards(Position position, @Nullable String cursor) {
        Walk walk = position.walk();
        Reply.Good reply = agent.read(asking("max_id", walk.page()));
        List<Walk.Item> items = items(reply);
        String last = items.isEmpty() ? null : Json.id(items.getLast().node(), "id");
        String older = reply.links().told() ? reply.links().older() : last;
        Walk.Step step = walk.step(items, older);
        boolean links = step.done() && reply.links().newer() != null;
        Position next = new Position(links ? top(step.next()) : null, step.next());
        String written = Json.MAPPER.writeValueAsString(next);
        List<JsonNode> fresh = step.fresh().stream().map(Walk.Item::node).toList();
        return new Page(fresh, written.equals(cursor) ? null : written, !step.done());
    }

    private static @Nullable String top(Walk walk) {
        return walk.seen().stream()
                .filter(id -> !id.startsWith("#"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String newest(List<Walk.Item> items) {
        return items.stream()
                .map(Walk.Item::id)
                .filter(id -> !id.startsWith("#"))
                .findFirst()
                .orElse(null);
    }

    private Call asking(String name, @Nullable String id) {
        return Call.get(path, "exclude_reblogs", boosts ? null : "true", "limit", "" + LIMIT, name, id);
    }

    private List<Walk.Item> items(Reply.Good reply) {
        if (!reply.body().isArray()) {
            throw Agent.trouble(new Reply.Broken("a page that is no list", false));
        }
        Instant now = agent.now();
        List<Walk.Item> items = new ArrayList<>();
        for (JsonNode node : reply.body()) {
            String id = Json.id(node, "id");
            Instant at = Moments.parse(Json.text(node, "created_at"));
            Instant then = at == null || at.isAfter(now) ? now : at;
            items.add(
                    new Walk.Item(id == null ? "#" + Sha256.hex(Json.raw(node)).substring(0, 16) : id, then, node));
        }
        return items;
    }

    private Position parse(@Nullable String cursor) {
        Position begin = new Position(null, Walk.from(agent.now().minus(first)));
        if (cursor == null) {
            return begin;
        }
        try {
            return Json.MAPPER.readValue(cursor, Position.class);
        } catch (JacksonException foreign) {
            return begin;
        }
    }
}
