package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
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
        Timeline.Page page = new Timeline(agent, path(agent), FIRST, false).read(cursor);
        Threads threads = new Threads(agent, new Posts(agent));
        List<Incoming> own = new ArrayList<>();
        for (JsonNode view : page.fresh()) {
            Status status = Status.of(view, agent.address());
            if (status != null && status.by(agent.me()) && !Trial.is(status))
                own.add(threads.alone(status, Message.Kind.POST));
        }
        return new Batch(STREAM, own, page.cursor(), page.more());
    }

    static String path(Agent agent) {
        return "/api/v1/accounts/" + agent.me() + "/statuses";
    }
}
