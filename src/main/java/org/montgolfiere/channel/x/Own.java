package org.montgolfiere.channel.x;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import tools.jackson.databind.JsonNode;

/** What the account itself posted and answered, here or with another program. */
final class Own {

    static final String STREAM = "own";
    private static final Duration FIRST = Duration.ofDays(7);

    private final Agent agent;

    Own(Agent agent) {
        this.agent = agent;
    }

    Batch read(@Nullable String cursor) {
        Timeline.Step step = new Timeline(agent, path(agent), FIRST, "exclude", "retweets").read(cursor);
        Threads threads = new Threads(agent, new Posts(agent), step.page());
        List<Incoming> own = new ArrayList<>();
        for (JsonNode view : step.fresh()) {
            Post post = Post.of(view, step.page());
            if (post != null && post.by(agent.me())) own.add(threads.alone(post));
        }
        return new Batch(STREAM, own, step.cursor(), step.more());
    }

    static String path(Agent agent) {
        return "/2/users/" + agent.me() + "/tweets";
    }
}
