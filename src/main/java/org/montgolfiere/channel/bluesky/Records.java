package org.montgolfiere.channel.bluesky;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of the account's repository, and those of others as the network keeps them. */
final class Records {

    private final Agent agent;

    Records(Agent agent) {
        this.agent = agent;
    }

    /** The answer about a record: {@code uri}, {@code cid}, {@code value}. */
    Reply get(AtUri at) {
        return agent.ask(Call.query(
                "com.atproto.repo.getRecord", "repo", at.did(), "collection", at.collection(), "rkey", at.key()));
    }

    boolean isMissing(String uri) {
        return get(Objects.requireNonNull(AtUri.parse(uri))) instanceof Reply.Refused refused
                && refused.error().equals("RecordNotFound");
    }

    AtUri own(String collection, String key) {
        return new AtUri(agent.did(), collection, key);
    }

    /** Writes a record that is not there yet; one that is there stays as it is and counts as written. */
    Delivery create(String collection, String key, ObjectNode record) {
        AtUri at = own(collection, key);
        return switch (put(at, record, null)) {
            case Reply.Good good -> new Delivery.Sent(at.toString(), at.page());
            case Reply.Refused refused when refused.error().equals("InvalidSwap") -> find(at);
            case Reply other -> Deliveries.failed(other, agent.now());
        };
    }

    /** @param swap the record's cid as we read it; null: it must not exist */
    Reply put(AtUri at, ObjectNode record, @Nullable String swap) {
        ObjectNode input = input(at).put("swapRecord", swap);
        input.set("record", record);
        return agent.ask(Call.procedure("com.atproto.repo.putRecord", input));
    }

    Delivery delete(AtUri at) {
        Reply reply = agent.ask(Call.procedure("com.atproto.repo.deleteRecord", input(at)));
        return reply instanceof Reply.Good
                ? new Delivery.Sent(at.toString(), null)
                : Deliveries.failed(reply, agent.now());
    }

    Delivery find(AtUri at) {
        return switch (get(at)) {
            case Reply.Good good -> new Delivery.Sent(at.toString(), at.page());
            case Reply.Refused refused when refused.missing() -> Deliveries.notThere(agent.now());
            case Reply other -> new Delivery.Unknown("channel.bluesky.no-answer");
        };
    }

    Delivery findDeletion(AtUri at) {
        return switch (get(at)) {
            case Reply.Good good -> Deliveries.notThere(agent.now());
            case Reply.Refused refused when refused.missing() -> new Delivery.Sent(at.toString(), null);
            case Reply other -> new Delivery.Unknown("channel.bluesky.no-answer");
        };
    }

    static @Nullable JsonNode value(Reply reply) {
        return reply instanceof Reply.Good(JsonNode body) ? body.get("value") : null;
    }

    private static ObjectNode input(AtUri at) {
        return Json.MAPPER
                .createObjectNode()
                .put("repo", at.did())
                .put("collection", at.collection())
                .put("rkey", at.key());
    }
}
