package org.montgolfiere.channel.x;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.x.Pictures.Handed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts, answers and quotes. X knows no key again, and refuses a text that stands there already. */
final class Posting {

    private static final String UNKNOWN = "channel.x.duplicate-unknown";

    private final Agent agent;

    Posting(Agent agent) {
        this.agent = agent;
    }

    Delivery post(Outgoing outgoing) {
        return send(outgoing, Json.MAPPER.createObjectNode());
    }

    Delivery reply(Outgoing outgoing) {
        Post subject = new Posts(agent).find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("reply").put("in_reply_to_tweet_id", subject.latest());
        return send(outgoing, body);
    }

    Delivery quote(Outgoing outgoing) {
        Post subject = new Posts(agent).find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        return send(outgoing, Json.MAPPER.createObjectNode().put("quote_tweet_id", subject.latest()));
    }

    private Delivery send(Outgoing outgoing, ObjectNode body) {
        String refusal = refusal(outgoing);
        if (refusal != null) {
            return Deliveries.no(refusal);
        }
        if (!outgoing.text().isBlank()) body.put("text", outgoing.text());
        if (!outgoing.pictures().isEmpty()) {
            switch (new Pictures(agent, "tweet").handOver(outgoing.pictures())) {
                case Handed.Over(List<String> media) -> {
                    ArrayNode ids = body.putObject("media").putArray("media_ids");
                    media.forEach(ids::add);
                }
                case Handed.NotYet() -> {
                    return Deliveries.notBegun(agent.now());
                }
                case Handed.Refused(String why) -> {
                    return Deliveries.no(why);
                }
            }
        }
        Reply reply = agent.decide(Call.post("/2/tweets", body));
        boolean twice =
                reply instanceof Reply.Refused refused && refused.problem().duplicate();
        return twice ? duplicate(outgoing) : sent(reply);
    }

    private Delivery sent(Reply reply) {
        @Nullable String id = reply instanceof Reply.Good(JsonNode made, var _) ? Ids.of(made.get("data"), "id") : null;
        return id == null ? Deliveries.failed(reply, agent.now()) : new Delivery.Sent(id, Post.url(agent.handle(), id));
    }

    /** Such words stand there: our own of an earlier try, or older ones. Where neither is found, nobody knows yet. */
    private Delivery duplicate(Outgoing outgoing) {
        try {
            return switch (new Lookup(agent, outgoing).look()) {
                case Lookup.Found.Ours(Post post) -> Lookup.sent(post);
                case Lookup.Found.Older() -> Deliveries.no("duplicate");
                case Lookup.Found.Nowhere() -> new Delivery.Unknown(UNKNOWN);
            };
        } catch (NetworkTrouble.Away | NetworkTrouble.Limited notNow) {
            return new Delivery.Unknown(UNKNOWN);
        }
    }

    private static @Nullable String refusal(Outgoing outgoing) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty()) {
            return "empty";
        }
        if (Texts.RULE.weigh(outgoing.text()) > Texts.WEIGHT) {
            return "too-long:" + Texts.WEIGHT;
        }
        return Pictures.refusal(outgoing.pictures(), Pictures.MOST);
    }
}
