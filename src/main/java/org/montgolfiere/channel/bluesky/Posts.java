package org.montgolfiere.channel.bluesky;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Fetches posts, each once during one call of the desk. */
final class Posts {

    private static final int BATCH = 25;
    private static final int HEIGHT = 80;

    private final Agent agent;
    private final Map<String, Post> known = new HashMap<>();
    private final Map<String, List<Post>> chains = new HashMap<>();

    Posts(Agent agent) {
        this.agent = agent;
    }

    /** Fetches what is not known yet, 25 a call. */
    void fetch(Collection<String> uris) {
        List<String> missing = new ArrayList<>(
                uris.stream().filter(uri -> !known.containsKey(uri)).distinct().toList());
        for (int start = 0; start < missing.size(); start += BATCH) {
            batch(missing.subList(start, Math.min(start + BATCH, missing.size())));
        }
    }

    /** A post that was fetched; null: the network has none, or shows it to us no more. */
    @Nullable
    Post get(String uri) {
        return known.get(uri);
    }

    /** What a post answers, from the top of the thread down to its parent, as far as the network shows it. */
    List<Post> above(Post post) {
        Post.Ref parent = post.parent();
        if (parent == null) {
            return List.of();
        }
        if (post.root() != null && parent.uri().equals(post.root().uri())) {
            fetch(List.of(parent.uri()));
            Post top = known.get(parent.uri());
            return top == null ? List.of() : List.of(top);
        }
        return chains.computeIfAbsent(parent.uri(), uri -> chain(post));
    }

    private void batch(List<String> uris) {
        String[] pairs =
                uris.stream().flatMap(uri -> List.of("uris", uri).stream()).toArray(String[]::new);
        for (JsonNode view : Json.list(agent.read(Call.query("app.bsky.feed.getPosts", pairs)), "posts")) {
            Post post = Post.of(view);
            if (post != null) known.put(post.uri(), post);
        }
    }

    private List<Post> chain(Post post) {
        Reply reply = agent.ask(Call.query(
                "app.bsky.feed.getPostThread", "uri", post.uri(), "depth", "0", "parentHeight", "" + HEIGHT));
        return switch (reply) {
            case Reply.Good(JsonNode body) -> parents(Json.at(body, "thread", "parent"));
            case Reply.Refused gone -> List.of();
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    private static List<Post> parents(@Nullable JsonNode nearest) {
        List<Post> chain = new ArrayList<>();
        JsonNode node = nearest;
        while (node != null && chain.size() < HEIGHT) {
            Post post = Post.of(node.get("post"));
            if (post == null) break;
            chain.addFirst(post);
            node = node.get("parent");
        }
        return chain;
    }
}
