package org.montgolfiere.channel.mastodon;

import java.util.Locale;
import java.util.Set;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the server's moderators about a post. The text may begin with {@code spam:}, {@code legal:} or
 * {@code violation:}; the rest is told in words. A report has no key and nobody can look it up.
 */
final class Reports {

    private static final Set<String> CATEGORIES = Set.of("spam", "legal", "violation");

    private final Agent agent;

    Reports(Agent agent) {
        this.agent = agent;
    }

    Delivery report(Outgoing outgoing) {
        Status subject = outgoing.subject() == null ? null : new Posts(agent).find(outgoing.subject());
        if (subject == null) {
            return Deliveries.no("parent-gone");
        }
        Reply reply = agent.ask(Call.post("/api/v1/reports", body(subject, outgoing.text())));
        return reply instanceof Reply.Good(JsonNode made, Reply.Told _)
                ? new Delivery.Sent("report:" + Json.id(made, "id"), null)
                : Deliveries.failed(reply, agent.now());
    }

    private static ObjectNode body(Status subject, String text) {
        String[] parts = text.strip().split(":", 2);
        String word = parts[0].strip().toLowerCase(Locale.ROOT);
        boolean sorted = CATEGORIES.contains(word);
        ObjectNode body = Json.MAPPER
                .createObjectNode()
                .put("account_id", subject.author().id())
                .put("comment", sorted ? parts.length == 2 ? parts[1].strip() : "" : text.strip())
                .put("category", sorted ? word : "other");
        body.putArray("status_ids").add(subject.id());
        return body;
    }
}
