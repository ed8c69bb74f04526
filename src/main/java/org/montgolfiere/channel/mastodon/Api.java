package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.channel.Windows;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.databind.JsonNode;

/** Makes one call to a server and says how it ended. */
final class Api {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?(next|prev)\"?");
    private static final Pattern ID = Pattern.compile("[?&](?:max_id|min_id|since_id)=([^&]+)");

    private final Outside outside;
    private final Clock clock;
    private final Duration within;
    private final Quotas quotas = new Quotas();
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

    /** @param token null: as nobody */
    Reply call(URI server, Call call, @Nullable String token) {
        String quota = whose(server, token);
        Instant closed = quotas.closed(quota, clock.instant());
        if (closed != null) {
            return new Reply.Limited(closed);
        }
        return switch (outside.send(request(server, call, token))) {
            case Answer.Reply reply -> {
                windows.note(
                        quota,
                        reply.header("x-ratelimit-remaining"),
                        reply.header("x-ratelimit-limit"),
                        Quotas.resets(reply, clock.instant()));
                yield read(reply, call, quotas.note(quota, reply, clock.instant()));
            }
            case Answer.Failure failure -> new Reply.Broken(failure.why(), failure.mayHaveArrived());
        };
    }

    /** What a server last told of the calls that it still takes; null: nothing. */
    @Nullable
    Quota quota(URI server, String token) {
        return windows.tightest(whose(server, token)::equals, clock.instant());
    }

    private static String whose(URI server, @Nullable String token) {
        return server + " " + (token == null ? "" : token.hashCode());
    }

    private Request request(URI server, Call call, @Nullable String token) {
        boolean upload = call.type() != null && call.type().startsWith("multipart");
        Request request = Request.get(URI.create(server + call.path()))
                .with(call.method(), call.body())
                .within(upload ? within.multipliedBy(3) : within)
                .header("Accept", "application/json");
        if (call.type() != null) request = request.header("Content-Type", call.type());
        if (call.key() != null) request = request.header("Idempotency-Key", call.key());
        return token == null ? request : request.bearer(token);
    }

    private Reply read(Answer.Reply reply, Call call, @Nullable Instant limited) {
        if (reply.status() == 429) {
            return new Reply.Limited(limited == null ? Instant.MAX : limited);
        }
        JsonNode body = Json.read(reply.body());
        if (reply.good()) {
            return good(reply, call, body);
        }
        if (reply.status() < 400 || reply.status() >= 500 && reply.status() != 501) {
            return new Reply.Broken("status " + reply.status(), reply.status() >= 500);
        }
        String said = Json.text(body, "error_description", Json.text(body, "error", ""));
        return new Reply.Refused(reply.status(), said);
    }

    private Reply good(Answer.Reply reply, Call call, @Nullable JsonNode body) {
        @Nullable Duration ahead = Quotas.ahead(reply, clock.instant());
        if (body != null) {
            return new Reply.Good(body, new Reply.Told(links(reply.header("link")), ahead));
        }
        boolean nothingSaid = reply.body().length == 0 && !call.reads();
        return nothingSaid
                ? new Reply.Good(Json.MAPPER.createObjectNode(), new Reply.Told(links(null), ahead))
                : new Reply.Broken("an answer that is not of the API", true);
    }

    private static Reply.Links links(@Nullable String header) {
        String older = null;
        String newer = null;
        Matcher link = LINK.matcher(header == null ? "" : header);
        while (link.find()) {
            Matcher id = ID.matcher(link.group(1));
            if (!id.find()) continue;
            if (link.group(2).equals("next")) older = id.group(1);
            else newer = id.group(1);
        }
        return new Reply.Links(older, newer, header != null);
    }
}
