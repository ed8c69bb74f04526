package org.montgolfiere.channel.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.databind.JsonNode;

/** Makes one call to X and says how it ended. */
final class Api {

    private final Outside outside;
    private final Clock clock;
    private final Duration within;
    private final Windows windows = new Windows();

    /** @param within how long one call may take; an upload may take three times as long */
    Api(Outside outside, Clock clock, Duration within) {
        this.outside = outside;
        this.clock = clock;
        this.within = within;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Quota scarcest(String account) {
        return windows.scarcest(account, clock.instant());
    }

    /** As an account. */
    Reply call(Session session, Call call) {
        return call(session.server(), call, "Bearer " + session.access(), session.account());
    }

    /** As an app, for its tokens. */
    Reply call(URI server, Session.App app, Call call) {
        String pair = app.client() + ":" + app.secret();
        String named = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return call(server, call, app.secret().isEmpty() ? null : "Basic " + named, app.client());
    }

    /** As the app itself, about its webhooks. */
    Reply callAsApp(URI server, Session.App app, Call call) {
        return call(server, call, "Bearer " + app.bearer(), app.client());
    }

    private Reply call(URI server, Call call, @Nullable String authorization, String whose) {
        Windows.Key key = new Windows.Key(whose, call.window());
        Instant closed = windows.closed(key, clock.instant());
        if (closed != null) {
            return new Reply.Limited(closed, false);
        }
        return switch (outside.send(request(server, call, authorization))) {
            case Answer.Reply reply -> read(key, reply);
            case Answer.Failure failure -> new Reply.Broken(failure.why(), failure.mayHaveArrived());
        };
    }

    private Request request(URI server, Call call, @Nullable String authorization) {
        String query = call.query().isEmpty() ? "" : "?" + call.query();
        Request request = Request.get(URI.create(server + call.path() + query))
                .with(call.method(), call.body())
                .within(call.large() ? within.multipliedBy(3) : within)
                .header("Accept", "application/json");
        if (call.type() != null) request = request.header("Content-Type", call.type());
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Reply read(Windows.Key key, Answer.Reply reply) {
        JsonNode body = Json.object(reply.body());
        Problem problem = Problem.of(reply.good() ? null : body);
        boolean capped = reply.status() == 429 && problem.is("usage-capped");
        Instant until = windows.note(key, reply, capped, clock.instant());
        if (reply.status() == 429) {
            return new Reply.Limited(until, capped);
        }
        if (reply.good()) {
            return body == null
                    ? new Reply.Broken("an answer that is not of the API", true)
                    : new Reply.Good(body, Windows.ahead(reply, clock.instant()));
        }
        boolean declined = reply.status() >= 400 && reply.status() < 500;
        return declined
                ? new Reply.Refused(reply.status(), problem)
                : new Reply.Broken("status " + reply.status(), reply.status() >= 500);
    }
}
