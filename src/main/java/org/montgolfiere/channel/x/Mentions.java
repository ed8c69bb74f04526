package org.montgolfiere.channel.x;

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

/** What names the account or answers it, in public. */
final class Mentions {

    static final String STREAM = "mentions";
    private static final Duration FIRST = Duration.ofDays(7);

    private final Agent agent;

    Mentions(Agent agent) {
        this.agent = agent;
    }

    static String path(Agent agent) {
        return "/2/users/" + agent.me() + "/mentions";
    }

    Batch read(@Nullable String cursor) {
        Timeline.Step step = new Timeline(agent, path(agent), FIRST).read(cursor);
        return new Batch(STREAM, incoming(agent, step.fresh(), step.page()), step.cursor(), step.more());
    }

    static List<Incoming> incoming(Agent agent, List<JsonNode> views, Page page) {
        Posts posts = new Posts(agent);
        posts.look(roots(agent, views, page));
        Threads threads = new Threads(agent, posts, page);
        Map<String, Incoming> incoming = new LinkedHashMap<>();
        for (JsonNode view : views) {
            Post post = Post.of(view, page);
            if (post == null) {
                incoming.put("#" + incoming.size(), unreadable(view));
            } else if (post.passedOn() == null) {
                threads.place(post, Message.Kind.MENTION).forEach(each -> merge(incoming, each));
            }
        }
        return List.copyOf(incoming.values());
    }

    /** At the top of which threads others talk among themselves: whose they are decides. */
    private static List<String> roots(Agent agent, List<JsonNode> views, Page page) {
        List<String> roots = new ArrayList<>();
        for (JsonNode view : views) {
            Post post = Post.of(view, page);
            if (post != null && post.parent() != null && !agent.me().equals(post.parentAuthor())) {
                roots.add(post.conversation());
            }
        }
        return roots;
    }

    /** A post that is told of is worth more than the same post as the surroundings of another. */
    private static void merge(Map<String, Incoming> incoming, Message each) {
        Incoming before = incoming.get(each.id());
        if (before == null || before instanceof Message message && message.kind() == Message.Kind.POST) {
            incoming.put(each.id(), each);
        }
    }

    static Incoming unreadable(JsonNode view) {
        return new Incoming.Unreadable(Json.raw(view), "channel.x.unreadable");
    }
}
