package org.montgolfiere.channel.x;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.x.Pictures.Handed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers private messages in their own conversation, and looks there whether an answer arrived. */
final class Writing {

    private static final int PAGES = 5;
    private static final int PICTURES = 1;

    private final Agent agent;

    Writing(Agent agent) {
        this.agent = agent;
    }

    /** @param letter X's id of the private message that is answered */
    Delivery answer(String letter, Outgoing outgoing) {
        String conversation = conversation(letter);
        if (conversation == null) {
            return Deliveries.no("parent-gone");
        }
        return send("/2/dm_conversations/" + conversation + "/messages", outgoing);
    }

    Delivery send(String path, Outgoing outgoing) {
        String refusal = refusal(outgoing);
        if (refusal != null) {
            return Deliveries.no(refusal);
        }
        ObjectNode body = Json.MAPPER.createObjectNode();
        if (!outgoing.text().isBlank()) body.put("text", outgoing.text());
        if (!outgoing.pictures().isEmpty()) {
            switch (new Pictures(agent, "dm").handOver(outgoing.pictures())) {
                case Handed.Over(List<String> media) ->
                    media.forEach(
                            id -> body.withArray("attachments").addObject().put("media_id", id));
                case Handed.NotYet() -> {
                    return Deliveries.notBegun(agent.now());
                }
                case Handed.Refused(String why) -> {
                    return Deliveries.no(why);
                }
            }
        }
        Reply reply = agent.decide(Call.post(path, body));
        @Nullable
        String id = reply instanceof Reply.Good(JsonNode made, var _) ? Ids.of(made.get("data"), "dm_event_id") : null;
        return id == null ? Deliveries.failed(reply, agent.now()) : new Delivery.Sent(Ids.ours(id), null);
    }

    Delivery findAnswer(String letter, Outgoing outgoing) {
        String conversation = conversation(letter);
        return conversation == null
                ? new Delivery.Unknown("channel.x.parent-gone")
                : find("/2/dm_conversations/" + conversation + "/dm_events", outgoing);
    }

    Delivery find(String path, Outgoing outgoing) {
        String next = null;
        for (int number = 0; number < PAGES; number++) {
            Reply.Good reply = agent.read(Letters.events(path, next));
            Page page = new Page(reply.body());
            Instant since = Lookup.since(outgoing, reply.ahead());
            List<JsonNode> late =
                    page.data().stream().filter(event -> !before(event, since)).toList();
            String found = late.stream()
                    .filter(event -> Objects.equals(Ids.of(event, "sender_id"), agent.me()))
                    .filter(event -> Texts.same(
                            outgoing.text(), Words.text(Json.text(event, "text", ""), event.get("entities"))))
                    .map(event -> Ids.of(event, "id"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            next = page.next();
            if (found != null) return found(found, outgoing);
            if (next == null || late.size() < page.data().size()) return Deliveries.notThere(agent.now());
        }
        throw Agent.trouble(new Reply.Broken("more messages than are looked through", false));
    }

    /** One image without a word is like another: then a person looks. */
    private static Delivery found(String id, Outgoing outgoing) {
        return outgoing.text().isBlank()
                ? new Delivery.Unknown("channel.x.no-answer")
                : new Delivery.Sent(Ids.ours(id), null);
    }

    /** @return null: the message is not there any more */
    @Nullable
    String conversation(String letter) {
        String conversation = Json.id(event(letter), "dm_conversation_id");
        return conversation != null && conversation.matches("\\d{1,19}-\\d{1,19}|\\d{15,19}") ? conversation : null;
    }

    /** Who wrote it; null: it is not there any more. */
    @Nullable
    String sender(String letter) {
        return Ids.of(event(letter), "sender_id");
    }

    private @Nullable JsonNode event(String letter) {
        Reply reply = agent.ask(Call.get(
                "/2/dm_events/" + letter,
                "dm_event.fields",
                "created_at,dm_conversation_id,event_type,id,text",
                "expansions",
                "sender_id"));
        if (reply instanceof Reply.Refused refused && refused.missing()) {
            return null;
        }
        if (!(reply instanceof Reply.Good(JsonNode body, var _))) {
            throw Agent.trouble(reply);
        }
        return body.get("data");
    }

    private static boolean before(JsonNode event, Instant since) {
        Instant at = Moments.parse(Json.text(event, "created_at"));
        return at == null || at.isBefore(since);
    }

    private static @Nullable String refusal(Outgoing outgoing) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty()) {
            return "empty";
        }
        if (outgoing.text().codePointCount(0, outgoing.text().length()) > Texts.PRIVATE) {
            return "too-long:" + Texts.PRIVATE;
        }
        return Pictures.refusal(outgoing.pictures(), PICTURES);
    }
}
