package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.home.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of posts on from where it was left, by {@code since_id} and page by page. X shows a post some moments after it
 * numbered it, so each reading overlaps with the one before. Each page is a step, and the cursor holds where it stands.
 */
final class Timeline {

    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int KEPT = 1000;

    private final Agent agent;
    private final String path;
    private final Duration first;
    private final @Nullable String[] pairs;

    /** @param first how far back the first reading looks @param pairs what else it is asked with */
    Timeline(Agent agent, String path, Duration first, @Nullable String... pairs) {
        this.agent = agent;
        this.path = path;
        this.first = first;
        this.pairs = pairs;
    }

    /** @param fresh the oldest first */
    record Step(List<JsonNode> fresh, Page page, String cursor, boolean more) {}

    /**
     * Where it stands.
     *
     * @param start the moment that the first reading looks back to; null: it goes by the id
     * @param since the newest id that was read before; null: none
     * @param page where this reading goes on; null: it begins
     * @param top the newest id that it met so far
     * @param seen what was read already and may be shown again
     */
    private record Position(
            @Nullable String start,
            @Nullable String since,
            @Nullable String page,
            @Nullable String top,
            List<String> seen) {}

    Step read(@Nullable String cursor) {
        Position position = parse(cursor);
        Reply reply = agent.ask(asking(position));
        boolean forgotten = reply instanceof Reply.Refused(int status, Problem _) && status == 400;
        if (forgotten && (position.page() != null || position.since() != null)) {
            position = new Position(start(), null, null, null, position.seen());
            reply = agent.ask(asking(position)); // X does not know the page any more, or not so old an id
        }
        if (!(reply instanceof Reply.Good(JsonNode body, var _))) {
            throw agent.refusal(reply);
        }
        return step(position, new Page(body));
    }

    private Step step(Position position, Page page) {
        List<JsonNode> fresh = new ArrayList<>();
        List<String> seen = new ArrayList<>(position.seen());
        String top = position.top();
        for (JsonNode view : page.data()) {
            String id = Ids.of(view, "id");
            String name = id == null ? "#" + Sha256.hex(Json.raw(view)).substring(0, 16) : id;
            if (!seen.contains(name)) fresh.addFirst(view);
            if (!seen.contains(name)) seen.add(name);
            if (id != null && (top == null || Ids.newer(id, top))) top = id;
        }
        String next = page.next();
        boolean more =
                next != null && !next.equals(position.page()) && !page.data().isEmpty();
        Position after = more
                ? new Position(position.start(), position.since(), next, top, last(seen))
                : end(position, top, seen);
        return new Step(fresh, page, Json.MAPPER.writeValueAsString(after), more);
    }

    private static Position end(Position position, @Nullable String top, List<String> seen) {
        String since = position.since();
        String newest = top == null || since != null && Ids.newer(since, top) ? since : top;
        if (newest == null) {
            return new Position(null, null, null, null, last(seen));
        }
        String from = Ids.before(newest, OVERLAP);
        List<String> near = seen.stream()
                .filter(id -> id.startsWith("#") || Ids.newer(id, from))
                .toList();
        return new Position(null, newest, null, null, last(near));
    }

    private static List<String> last(List<String> seen) {
        return List.copyOf(seen.subList(Math.max(0, seen.size() - KEPT), seen.size()));
    }

    private Call asking(Position position) {
        String since = position.since();
        @Nullable
        String[] where = {
            "since_id",
            since == null ? null : Ids.before(since, OVERLAP),
            "start_time",
            since == null ? position.start() : null,
            "pagination_token",
            position.page(),
            "max_results",
            "100"
        };
        @Nullable String[] all = new String[pairs.length + where.length];
        System.arraycopy(pairs, 0, all, 0, pairs.length);
        System.arraycopy(where, 0, all, pairs.length, where.length);
        return Call.get(path, Posts.with(all));
    }

    private String start() {
        return agent.now().minus(first).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Position parse(@Nullable String cursor) {
        Position begin = new Position(start(), null, null, null, List.of());
        try {
            Position kept = cursor == null ? begin : Json.MAPPER.readValue(cursor, Position.class);
            boolean untold = kept.since() == null && kept.start() == null;
            return untold ? new Position(start(), null, null, null, kept.seen()) : kept;
        } catch (JacksonException foreign) {
            return begin;
        }
    }
}
