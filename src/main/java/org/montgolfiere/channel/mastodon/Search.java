package org.montgolfiere.channel.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What others say without naming the account: a hashtag by its own list, other words by the server's search. */
final class Search {

    private static final Duration FIRST = Duration.ofDays(1);

    private final Agent agent;

    Search(Agent agent) {
        this.agent = agent;
    }

    Batch read(String stream, String words, @Nullable String cursor) {
        return words.matches("#\\S+") ? tag(stream, words.substring(1), cursor) : words(stream, words, cursor);
    }

    private Batch tag(String stream, String tag, @Nullable String cursor) {
        String path = "/api/v1/timelines/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        Timeline.Page page = new Timeline(agent, path, FIRST).read(cursor);
        return new Batch(stream, found(page.fresh()), page.cursor(), page.more());
    }

    private Batch words(String stream, String words, @Nullable String cursor) {
        Reply reply = agent.ask(Call.get("/api/v2/search", "q", words, "type", "statuses", "limit", "40"));
        if (reply instanceof Reply.Refused) {
            return new Batch(stream, List.of(), null, false); // this server searches no posts
        }
        if (!(reply instanceof Reply.Good(JsonNode body, Reply.Told _))) {
            throw Agent.trouble(reply);
        }
        List<Walk.Item> items =
                Json.list(body, "statuses").stream().flatMap(each -> item(each)).toList();
        Walk.Step step = walk(cursor).step(items, null);
        List<JsonNode> fresh = step.fresh().stream().map(Walk.Item::node).toList();
        return new Batch(stream, found(fresh), Json.MAPPER.writeValueAsString(step.next()), false);
    }

    private Stream<Walk.Item> item(JsonNode view) {
        String id = Json.id(view, "id");
        Instant at = Moments.plausible(Moments.parse(Json.text(view, "created_at")), agent.now());
        return id == null ? Stream.empty() : Stream.of(new Walk.Item(id, at, view));
    }

    /** What we wrote, and what names or answers us, comes by the other streams with all that stands around it. */
    private List<Incoming> found(List<JsonNode> views) {
        Threads threads = new Threads(agent, new Posts(agent));
        List<Incoming> found = new ArrayList<>();
        for (JsonNode view : views) {
            Status status = Status.of(view, agent.address());
            if (status != null && !concernsUs(status)) found.add(threads.alone(status, Message.Kind.FOUND));
        }
        return found;
    }

    private boolean concernsUs(Status status) {
        return status.by(agent.me())
                || agent.me().equals(status.parentAuthor())
                || status.mentions().stream().anyMatch(agent::isMe);
    }

    private Walk walk(@Nullable String cursor) {
        Walk begin = Walk.from(agent.now().minus(FIRST));
        try {
            return cursor == null ? begin : Json.MAPPER.readValue(cursor, Walk.class);
        } catch (JacksonException foreign) {
            return begin;
        }
    }
}
