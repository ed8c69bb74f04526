package org.montgolfiere.channel.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one call of the Bot API and says how it ended. The token stands in its address, which is shown nowhere. */
final class Api {

    private static final long LONGEST_PAUSE = 3_600;

    private final Outside outside;
    private final Clock clock;
    private final Duration within;

    /** @param within how long one call may take, beyond what it waits for by itself */
    Api(Outside outside, Clock clock, Duration within) {
        this.outside = outside;
        this.clock = clock;
        this.within = within;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param waits how long Telegram may hold the call open until something comes */
    Reply call(URI server, String token, String method, ObjectNode input, Duration waits) {
        URI address = URI.create(server + "/bot" + token + "/" + method);
        Request request = Request.post(address, "application/json", Json.MAPPER.writeValueAsBytes(input))
                .within(within.plus(waits));
        return switch (outside.send(request)) {
            case Answer.Reply reply -> read(reply);
            case Answer.Failure failure -> new Reply.Broken(failure.why(), failure.mayHaveArrived());
        };
    }

    private Reply read(Answer.Reply reply) {
        JsonNode body = Json.object(reply.body());
        JsonNode ok = body == null ? null : body.get("ok");
        if (body == null || ok == null || !ok.isBoolean()) {
            return new Reply.Broken("an answer that is not of the API, status " + reply.status(), true);
        }
        JsonNode result = body.get("result");
        if (ok.booleanValue()) {
            return result == null ? new Reply.Broken("an answer without a result", true) : new Reply.Good(result);
        }
        return refused(body, reply.status());
    }

    private Reply refused(JsonNode body, int status) {
        int code = Json.number(body, "error_code") == 0 ? status : Json.number(body, "error_code");
        JsonNode parameters = body.get("parameters");
        if (code == 429) {
            return new Reply.Limited(clock.instant().plusSeconds(pause(parameters)));
        }
        return code >= 500 || code < 400
                ? new Reply.Broken("error " + code, true)
                : new Reply.Refused(
                        code, Json.text(body, "description", ""), Place.whole(parameters, "migrate_to_chat_id"));
    }

    private static long pause(@Nullable JsonNode parameters) {
        Long asked = Place.whole(parameters, "retry_after");
        return Math.clamp(asked == null ? 30 : asked, 1, LONGEST_PAUSE);
    }
}
