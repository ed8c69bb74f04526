package org.montgolfiere.channel.bluesky;

import java.util.Map;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the network's moderators about a post. The text may begin with one of {@code spam:}, {@code violation:},
 * {@code misleading:}, {@code sexual:} and {@code rude:}; the rest is told in words. A report has no key and
 * nobody can look it up: one of unknown outcome is a person's to settle.
 */
final class Reports {

    private static final String REASON = "com.atproto.moderation.defs#reason";
    private static final Map<String, String> REASONS = Map.of(
            "spam", "Spam",
            "violation", "Violation",
            "misleading", "Misleading",
            "sexual", "Sexual",
            "rude", "Rude");

    private final Agent agent;

    Reports(Agent agent) {
        this.agent = agent;
    }

    Delivery report(Outgoing outgoing) {
        return switch (new Subjects(agent).post(outgoing.subject())) {
            case Subjects.Subject.Gone() -> Deliveries.no("parent-gone");
            case Subjects.Subject.There there -> answered(agent.ask(call(there.ref(), outgoing.text())));
        };
    }

    private static Call call(Post.Ref post, String text) {
        String[] parts = text.strip().split(":", 2);
        String reason = REASONS.get(parts[0].strip());
        ObjectNode input = Json.MAPPER
                .createObjectNode()
                .put("reasonType", REASON + (reason == null ? "Other" : reason))
                .put("reason", reason == null ? text : parts.length == 2 ? parts[1].strip() : "");
        input.set("subject", Posting.ref(post).put("$type", "com.atproto.repo.strongRef"));
        return Call.procedure("com.atproto.moderation.createReport", input);
    }

    private Delivery answered(Reply reply) {
        return reply instanceof Reply.Good(JsonNode body)
                ? new Delivery.Sent("report:" + Json.number(body, "id"), null)
                : Deliveries.failed(reply, agent.now());
    }
}
