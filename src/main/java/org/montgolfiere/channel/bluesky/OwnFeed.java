package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** What the account itself posted and answered, here or with another program. */
final class OwnFeed {

    static final String STREAM = "own";
    private static final Duration FIRST = Duration.ofDays(7);

    private final Agent agent;

    OwnFeed(Agent agent) {
        this.agent = agent;
    }

    Batch read(@Nullable String cursor) {
        Walk walk = Walk.parse(cursor, agent.now().minus(FIRST));
        Walk.Step step = new Pages(agent).step(walk, this::page, "feed", "post");
        Posts posts = new Posts(agent);
        Map<String, Incoming> incoming = new LinkedHashMap<>();
        for (Walk.Item item : step.fresh()) {
            for (Message message : messages(item.node(), posts)) {
                incoming.putIfAbsent(message.id(), message);
            }
        }
        return new Batch(STREAM, new ArrayList<>(incoming.values()), step.next().cursorAfter(cursor), !step.done());
    }

    private Call page(@Nullable String cursor) {
        return Call.query(
                "app.bsky.feed.getAuthorFeed",
                "actor",
                agent.did(),
                "filter",
                "posts_with_replies",
                "limit",
                "100",
                "cursor",
                cursor);
    }

    private List<Message> messages(JsonNode entry, Posts posts) {
        Post post = Post.of(Json.at(entry, "post"));
        if (post == null || !post.by(agent.did()) || entry.has("reason")) {
            return List.of(); // a repost, or a pin: the post itself stands where it belongs
        }
        return new Threads(agent.did(), agent.now()).place(post, Message.Kind.POST, posts.above(post));
    }
}
