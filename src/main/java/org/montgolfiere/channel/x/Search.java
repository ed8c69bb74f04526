package org.montgolfiere.channel.x;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import tools.jackson.databind.JsonNode;

/** What others said in the last days without naming the account. */
final class Search {

    private static final Duration FIRST = Duration.ofDays(1);

    private final Agent agent;

    Search(Agent agent) {
        this.agent = agent;
    }

    Batch read(String stream, String words, @Nullable String cursor) {
        String query = "(" + words + ") -is:retweet";
        Timeline.Step step = new Timeline(agent, "/2/tweets/search/recent", FIRST, "query", query).read(cursor);
        Threads threads = new Threads(agent, new Posts(agent), step.page());
        List<Incoming> found = new ArrayList<>();
        for (JsonNode view : step.fresh()) {
            Post post = Post.of(view, step.page());
            if (post != null && !concernsUs(post)) found.add(threads.alone(post, Message.Kind.FOUND));
        }
        return new Batch(stream, found, step.cursor(), step.more());
    }

    /** What we wrote, and what names or answers us, comes by the other streams with all that stands around it. */
    private boolean concernsUs(Post post) {
        return post.by(agent.me())
                || agent.me().equals(post.parentAuthor())
                || post.named().contains(agent.handle().toLowerCase(Locale.ROOT));
    }
}
