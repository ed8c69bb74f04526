package org.montgolfiere.channel.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Turns;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.databind.JsonNode;

/** Renews access by OAuth 2, one renewal at a time for an account in all processes: some providers end what is renewed twice. */
final class Grants {

    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int ANSWER = 256 << 10;

    private final Outside outside;
    private final Clock clock;
    private final Turns turns;

    Grants(Outside outside, Clock clock, Turns turns) {
        this.outside = outside;
        this.clock = clock;
        this.turns = turns;
    }

    /** The settings with access that is good now. @throws NetworkTrouble.Revoked where it was taken back */
    Settings fresh(Login login) {
        Settings settings = Settings.parse(login.secret());
        if (settings.grant() == null) {
            return settings;
        }
        if (!due(settings.grant())) {
            return settings;
        }
        return turns.alone(login.account().id(), () -> renewed(login));
    }

    /** By whoever is first; the others find what that one keeps. */
    private Settings renewed(Login login) {
        String kept = login.renewed().kept(login.secret());
        Settings now = Settings.parse(kept == null ? login.secret() : kept);
        Settings.Grant grant = now.grant();
        if (grant == null || !due(grant)) {
            return now;
        }
        Settings good = now.with(renewed(grant));
        login.renewed().accept(good.secret());
        return good;
    }

    /** The same, for what was typed a moment ago. */
    Settings fresh(Settings settings) {
        Settings.Grant grant = settings.grant();
        return grant == null ? settings : settings.with(renewed(grant));
    }

    private boolean due(Settings.Grant grant) {
        return grant.access().isEmpty() || grant.until().minus(EARLY).isBefore(clock.instant());
    }

    private Settings.Grant renewed(Settings.Grant grant) {
        String form = "grant_type=refresh_token&refresh_token=" + coded(grant.refresh()) + "&client_id="
                + coded(grant.client())
                + (grant.clientSecret().isEmpty() ? "" : "&client_secret=" + coded(grant.clientSecret()));
        Request request = Request.post(
                        URI.create(grant.endpoint()),
                        "application/x-www-form-urlencoded",
                        form.getBytes(StandardCharsets.UTF_8))
                .header("Accept", "application/json")
                .atMost(ANSWER);
        return switch (outside.send(request)) {
            case Answer.Reply reply when reply.good() -> granted(grant, Json.object(reply.body()));
            case Answer.Reply reply
            when reply.status() == 400 || reply.status() == 401 -> throw refused(Json.object(reply.body()));
            case Answer.Reply reply -> throw new NetworkTrouble.Away("the token endpoint said " + reply.status(), null);
            case Answer.Failure failure -> throw new NetworkTrouble.Away("the token endpoint: " + failure.why(), null);
        };
    }

    private Settings.Grant granted(Settings.Grant grant, @Nullable JsonNode body) {
        String access = Json.text(body, "access_token");
        if (access == null) {
            throw new NetworkTrouble.Away("the token endpoint gave no token", null);
        }
        return new Settings.Grant(
                grant.endpoint(),
                grant.client(),
                grant.clientSecret(),
                Json.text(body, "refresh_token", grant.refresh()),
                access,
                until(body));
    }

    private Instant until(@Nullable JsonNode body) {
        JsonNode node = Json.at(body, "expires_in");
        long seconds = node != null && node.isNumber() ? node.longValue() : 3_600;
        return clock.instant().plusSeconds(Math.clamp(seconds, 60, LONGEST.toSeconds()));
    }

    /** Only these two words mean that a person must come; any other refusal may be a fault of theirs that passes. */
    private static NetworkTrouble refused(@Nullable JsonNode body) {
        String error = Json.text(body, "error");
        return "invalid_grant".equals(error) || "invalid_client".equals(error)
                ? new NetworkTrouble.Revoked("channel.mail.grant-ended")
                : new NetworkTrouble.Away("the token endpoint refused", null);
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
