package org.montgolfiere.channel.x;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What X's activity events say, as they were brought. What is not read here only rings: the other streams read it. */
final class Events {

    static final List<String> WANTED = List.of(
            "post.mention.create",
            "post.reply.create",
            "post.quote.create",
            "post.repost.create",
            "follow.follow",
            "dm.received");

    private final Agent agent;

    Events(Agent agent) {
        this.agent = agent;
    }

    List<Incoming> of(byte[] body) {
        JsonNode data = Json.at(Json.object(body), "data");
        JsonNode payload = Json.at(data, "payload");
        if (data == null) {
            throw new IllegalArgumentException("no event");
        }
        if (payload == null) {
            return List.of();
        }
        return switch (Json.text(data, "event_type", "")) {
            case "post.mention.create", "post.reply.create", "post.quote.create" -> said(data, payload);
            case "post.repost.create" -> passedOn(data, payload);
            case "follow.follow" -> followed(payload);
            default -> List.of();
        };
    }

    /** Whether somebody wrote or did what was brought. A private message is only a ring, and may be anybody's. */
    static boolean by(String author, byte[] body) {
        JsonNode data = Json.at(Json.object(body), "data");
        JsonNode payload = Json.at(data, "payload");
        return Json.text(data, "event_type", "").startsWith("dm.")
                || author.equals(Ids.of(payload, "author_id"))
                || author.equals(Ids.of(Json.at(payload, "source"), "id"));
    }

    private List<Incoming> said(JsonNode data, JsonNode payload) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putArray("data").add(payload);
        JsonNode includes = data.get("includes");
        if (includes != null) body.set("includes", includes);
        return Mentions.incoming(agent, List.of(payload), new Page(body));
    }

    private List<Incoming> passedOn(JsonNode data, JsonNode payload) {
        Post post = Post.of(payload, new Page(data));
        return post == null || post.passedOn() == null || post.by(agent.me())
                ? List.of()
                : List.of(sign(Sign.Kind.REPOST, post.author(), post.passedOn()));
    }

    private List<Incoming> followed(JsonNode payload) {
        JsonNode source = payload.get("source");
        String who = Ids.of(source, "id");
        return source == null || who == null || who.equals(agent.me())
                ? List.of()
                : List.of(sign(Sign.Kind.FOLLOW, Page.author(who, source), null));
    }

    /** Named by what was done, so that the same told twice is one. */
    private Incoming sign(Sign.Kind kind, Author author, @Nullable String subject) {
        String id = kind.name().toLowerCase(Locale.ROOT) + ":" + author.id();
        return new Sign(subject == null ? id : id + ":" + subject, kind, author, subject, agent.now());
    }
}
