package org.montgolfiere.channel.mastodon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts and answers, under a key that a server may know again or ignore. */
final class Posting {

    private final Agent agent;

    Posting(Agent agent) {
        this.agent = agent;
    }

    Delivery post(Outgoing outgoing) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        Manner manner = outgoing.manner();
        if (manner.audience() != null) body.put("visibility", Answering.word(manner.audience()));
        if (!manner.warning().isEmpty()) body.put("spoiler_text", manner.warning());
        return send(outgoing, outgoing.text(), body);
    }

    Delivery reply(Outgoing outgoing) {
        String id = outgoing.subject();
        Status subject = id == null ? null : new Posts(agent).find(id);
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Answering answering = new Answering(subject, agent);
        String stranger = answering.stranger(outgoing.text());
        if (stranger != null) {
            return Deliveries.no("names-others:@" + stranger);
        }
        ObjectNode body = Json.MAPPER.createObjectNode().put("in_reply_to_id", subject.id());
        String visibility = answering.visibility(outgoing.manner().audience());
        String warning = outgoing.manner().warning().isEmpty()
                ? subject.warning()
                : outgoing.manner().warning();
        if (visibility != null) body.put("visibility", visibility);
        if (!warning.isEmpty()) body.put("spoiler_text", warning);
        if (subject.language() != null) body.put("language", subject.language());
        return send(outgoing, answering.text(outgoing.text()), body);
    }

    private Delivery send(Outgoing outgoing, String text, ObjectNode body) {
        Server server = agent.server();
        String refusal = refusal(outgoing, text, server);
        if (refusal != null) {
            return Deliveries.no(refusal);
        }
        body.put("status", text);
        body.put("content_type", "text/plain"); // some servers would read it as Markdown, as the account has it
        if (!outgoing.pictures().isEmpty()) {
            List<String> media = new Pictures(agent).handOver(outgoing.pictures());
            if (media == null) {
                return Deliveries.notBegun(agent.now()); // the server still works on an image
            }
            ArrayNode ids = body.putArray("media_ids");
            media.forEach(ids::add);
        }
        Reply reply = agent.ask(Call.post("/api/v1/statuses", body).keyed(outgoing.key()));
        return sent(reply);
    }

    private Delivery sent(Reply reply) {
        @Nullable String id = reply instanceof Reply.Good(JsonNode made, Reply.Told _) ? Json.id(made, "id") : null;
        return reply instanceof Reply.Good(JsonNode made, Reply.Told _) && id != null
                ? new Delivery.Sent(id, Json.text(made, "url"))
                : Deliveries.failed(reply, agent.now());
    }

    private static @Nullable String refusal(Outgoing outgoing, String text, Server server) {
        if (outgoing.text().isBlank() && outgoing.pictures().isEmpty()) {
            return "empty";
        }
        if (Texts.length(text, server.link()) > server.characters()) {
            return "too-long:" + server.characters();
        }
        return Pictures.refusal(outgoing.pictures(), server);
    }
}
