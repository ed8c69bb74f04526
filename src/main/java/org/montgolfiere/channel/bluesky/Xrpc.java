package org.montgolfiere.channel.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.channel.Windows;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.databind.JsonNode;

/** Makes one call of the protocol and says how it ended. */
final class Xrpc {

    private final Outside outside;
    private final Clock clock;
    private final Duration within;
    private final Quotas quotas = new Quotas();
    private final Windows windows = new Windows();

    /** @param within how long one call may take; an upload may take three times as long */
    Xrpc(Outside outside, Clock clock, Duration within) {
        this.outside = outside;
        this.clock = clock;
        this.within = within;
    }

    /** @param who whose quota it uses, such as a DID */
    Reply call(URI server, Call call, @Nullable String token, String who) {
        String quota = server + " " + call.name() + " " + who;
        Instant closed = quotas.closed(quota, clock.instant());
        if (closed != null) {
            return new Reply.Limited(closed);
        }
        return switch (outside.send(request(server, call, token))) {
            case Answer.Reply reply -> {
                windows.note(
                        quota,
                        reply.header("ratelimit-remaining"),
                        reply.header("ratelimit-limit"),
                        Quotas.reset(reply));
                yield read(reply, call, quotas.note(quota, reply, clock.instant()));
            }
            case Answer.Failure failure -> new Reply.Broken(failure.why(), failure.mayHaveArrived());
        };
    }

    /** What a server last told of the calls that it still takes of somebody; null: nothing. */
    @Nullable
    Quota quota(String who) {
        return windows.tightest(key -> key.endsWith(" " + who), clock.instant());
    }

    private Request request(URI server, Call call, @Nullable String token) {
        Request request = Request.get(server.resolve("/xrpc/" + call.name() + call.query()))
                .within(call.type() == null || call.type().equals("application/json") ? within : within.multipliedBy(3))
                .header("Accept", "application/json");
        if (!call.reads()) request = request.with("POST", call.body());
        if (call.type() != null) request = request.header("Content-Type", call.type());
        return token == null ? request : request.bearer(token);
    }

    private static Reply read(Answer.Reply reply, Call call, @Nullable Instant limited) {
        if (reply.status() == 429) {
            return new Reply.Limited(limited == null ? Instant.MAX : limited);
        }
        JsonNode body = Json.object(reply.body());
        if (reply.good()) {
            return good(reply, call, body);
        }
        if (reply.status() < 400 || reply.status() >= 500 && reply.status() != 501) {
            return new Reply.Broken("status " + reply.status(), reply.status() >= 500);
        }
        if (body == null) {
            return new Reply.Broken("status " + reply.status() + " without a word of the protocol", false);
        }
        return new Reply.Refused(reply.status(), Json.text(body, "error", ""), Json.text(body, "message", ""));
    }

    private static Reply good(Answer.Reply reply, Call call, @Nullable JsonNode body) {
        if (body != null) {
            return new Reply.Good(body);
        }
        boolean nothingSaid = reply.body().length == 0 && !call.reads();
        return nothingSaid
                ? new Reply.Good(Json.MAPPER.createObjectNode())
                : new Reply.Broken("an answer that is not of the protocol", true);
    }
}
