package org.montgolfiere.channel.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.outside.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a callback's answer means for the act. */
record Outcome(String key, Instant now) {

    static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_NOW = Set.of(408, 409, 425, 429);
    private static final int LONGEST = 2000;
    private static final JsonMapper JSON = new JsonMapper();

    Delivery of(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> of(reply);
            case Answer.Refused refused -> new Delivery.NotSent("channel.api.refused-address", null);
            case Answer.Failure failure when failure.mayHaveArrived() -> new Delivery.Unknown("channel.api.no-answer");
            case Answer.Failure failure -> new Delivery.NotSent("channel.api.unreachable", now.plus(AGAIN));
        };
    }

    private Delivery of(Answer.Reply reply) {
        if (reply.good()) {
            return sent(reply);
        }
        if (NOT_NOW.contains(reply.status())) {
            return new Delivery.NotSent("channel.api.not-now", later(reply.header("retry-after")));
        }
        return reply.status() >= 500
                ? new Delivery.Unknown("channel.api.no-answer")
                : new Delivery.NotSent("channel.api.refused:" + reply.status(), null);
    }

    /** A callback that answers without an id of its own accepts the key as its id. */
    private Delivery sent(Answer.Reply reply) {
        JsonNode told = object(reply.body());
        String id = text(told, "id");
        String url = text(told, "url");
        boolean address = url != null && url.matches("https?://.+");
        return new Delivery.Sent(id == null || id.isBlank() ? key : id, address ? url : null);
    }

    private Instant later(@Nullable String seconds) {
        boolean told = seconds != null && seconds.matches("\\d{1,5}");
        return told ? now.plusSeconds(Math.max(1, Long.parseLong(seconds))) : now.plus(AGAIN);
    }

    private static @Nullable JsonNode object(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException none) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, String name) {
        JsonNode value = node == null || !node.isObject() ? null : node.get(name);
        if (value == null || !value.isString() || value.stringValue().length() > LONGEST) {
            return null;
        }
        return value.stringValue();
    }
}
