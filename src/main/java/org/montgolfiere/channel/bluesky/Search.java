package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;

/** What others say without naming the account, found by its words. */
final class Search {

    private static final Duration FIRST = Duration.ofDays(1);

    private final Agent agent;

    Search(Agent agent) {
        this.agent = agent;
    }

    Batch read(String stream, String words, @Nullable String cursor) {
        Walk walk = Walk.parse(cursor, agent.now().minus(FIRST));
        Walk.Step step = new Pages(agent).step(walk, page -> page(words, page), "posts", "");
        List<Incoming> found = new ArrayList<>();
        for (Walk.Item item : step.fresh()) {
            Post post = Post.of(item.node());
            if (post != null && !concernsUs(post)) {
                found.add(new Threads(agent.did(), agent.now())
                        .place(post, Message.Kind.FOUND, List.of())
                        .getFirst());
            }
        }
        return new Batch(stream, found, step.next().cursorAfter(cursor), !step.done());
    }

    private static Call page(String words, @Nullable String cursor) {
        return Call.query("app.bsky.feed.searchPosts", "q", words, "sort", "latest", "limit", "100", "cursor", cursor);
    }

    /** What we wrote, and what answers us, comes by the other streams with all that stands around it. */
    private boolean concernsUs(Post post) {
        return post.by(agent.did()) || post.root() != null && post.root().uri().startsWith("at://" + agent.did() + "/");
    }
}
