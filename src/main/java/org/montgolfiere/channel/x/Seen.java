package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Notices that authors changed or took back what they wrote: among the last posts that named us, every few minutes. */
final class Seen {

    static final String STREAM = "seen";
    private static final Duration PAUSE = Duration.ofMinutes(8);
    private static final int KEPT = 100;

    private final Agent agent;

    Seen(Agent agent) {
        this.agent = agent;
    }

    /** @param posts their latest versions by their first ones, the newest first @param after not before this moment */
    private record Kept(LinkedHashMap<String, String> posts, Instant after) {}

    Batch read(@Nullable String cursor) {
        Kept kept = parse(cursor);
        Instant now = agent.now();
        if (kept.after().isAfter(now)) {
            return new Batch(STREAM, List.of(), null, false);
        }
        SequencedMap<String, Post> told = told();
        Posts posts = new Posts(agent);
        posts.look(kept.posts().entrySet().stream()
                .filter(each -> !told.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        List<Incoming> changes = new ArrayList<>();
        LinkedHashMap<String, String> next = new LinkedHashMap<>();
        told.forEach((id, post) -> next.put(id, post.latest()));
        for (Map.Entry<String, String> before : kept.posts().entrySet()) {
            Post here = told.get(before.getKey());
            switch (here == null ? posts.at(before.getValue()) : new Posts.Sight.There(here)) {
                case Posts.Sight.Gone() -> changes.add(new Incoming.Deletion(before.getKey(), now));
                case Posts.Sight.Unseen() -> next.put(before.getKey(), before.getValue());
                case Posts.Sight.There(Post post) -> {
                    if (!post.latest().equals(before.getValue())) changes.add(edit(post, now));
                    next.put(before.getKey(), post.latest());
                }
            }
        }
        return new Batch(STREAM, changes, written(next, now), false);
    }

    private static Incoming.Edit edit(Post post, Instant now) {
        return new Incoming.Edit(post.original(), post.text(), post.said(now));
    }

    private SequencedMap<String, Post> told() {
        SequencedMap<String, Post> told = new LinkedHashMap<>();
        Reply reply = agent.ask(Call.get(Mentions.path(agent), Posts.with("max_results", "100")));
        if (!(reply instanceof Reply.Good(JsonNode body, var _))) {
            throw agent.refusal(reply);
        }
        Page page = new Page(body);
        for (JsonNode view : page.data()) {
            Post post = Post.of(view, page);
            if (post != null) told.putIfAbsent(post.original(), post);
        }
        return told;
    }

    private static String written(LinkedHashMap<String, String> posts, Instant now) {
        LinkedHashMap<String, String> newest = new LinkedHashMap<>();
        posts.forEach((id, version) -> {
            if (newest.size() < KEPT) newest.put(id, version);
        });
        return Json.MAPPER.writeValueAsString(new Kept(newest, now.plus(PAUSE)));
    }

    private static Kept parse(@Nullable String cursor) {
        Kept none = new Kept(new LinkedHashMap<>(), Instant.EPOCH);
        try {
            return cursor == null ? none : Json.MAPPER.readValue(cursor, new TypeReference<Kept>() {});
        } catch (JacksonException foreign) {
            return none;
        }
    }
}
