package org.montgolfiere.channel.bluesky;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Likes, reposts and blocks: one record each, and none where the account has one already. */
final class Gestures {

    static final String LIKE = "app.bsky.feed.like";
    static final String REPOST = "app.bsky.feed.repost";
    static final String BLOCK = "app.bsky.graph.block";

    private final Agent agent;

    Gestures(Agent agent) {
        this.agent = agent;
    }

    Delivery like(Outgoing outgoing) {
        return onPost(outgoing, LIKE, "like");
    }

    Delivery repost(Outgoing outgoing) {
        return onPost(outgoing, REPOST, "repost");
    }

    Delivery block(Outgoing outgoing) {
        AtUri subject = AtUri.parse(outgoing.subject());
        if (subject == null || subject.did().equals(agent.did())) {
            return Deliveries.no("not-possible");
        }
        JsonNode profile = agent.read(Call.query("app.bsky.actor.getProfile", "actor", subject.did()));
        String before = Json.text(profile.get("viewer"), "blocking");
        if (before != null) {
            return new Delivery.Sent(before, null);
        }
        ObjectNode record = record(BLOCK, outgoing.key()).put("subject", subject.did());
        return new Records(agent).create(BLOCK, outgoing.key(), record);
    }

    /** Mutes the author; nobody but us can see it. */
    Delivery mute(Outgoing outgoing) {
        AtUri subject = AtUri.parse(outgoing.subject());
        if (subject == null || subject.did().equals(agent.did())) {
            return Deliveries.no("not-possible");
        }
        Reply reply = agent.ask(Call.procedure(
                "app.bsky.graph.muteActor", Json.MAPPER.createObjectNode().put("actor", subject.did())));
        return reply instanceof Reply.Good
                ? new Delivery.Sent(subject.did(), null)
                : Deliveries.failed(reply, agent.now());
    }

    Delivery findMute(Outgoing outgoing) {
        AtUri subject = AtUri.parse(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("not-possible");
        }
        JsonNode profile = agent.read(Call.query("app.bsky.actor.getProfile", "actor", subject.did()));
        return Json.yes(profile, "viewer", "muted")
                ? new Delivery.Sent(subject.did(), null)
                : Deliveries.notThere(agent.now());
    }

    private Delivery onPost(Outgoing outgoing, String collection, String word) {
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there -> {
                @Nullable String before = there.mine(word);
                if (before != null) yield new Delivery.Sent(before, null);
                ObjectNode record = record(collection, outgoing.key());
                record.set("subject", Posting.ref(there.ref()));
                yield new Records(agent).create(collection, outgoing.key(), record);
            }
        };
    }

    private ObjectNode record(String collection, String key) {
        return Json.MAPPER
                .createObjectNode()
                .put("$type", collection)
                .put("createdAt", Posting.moment(key, agent.now()));
    }
}
