package org.montgolfiere.channel.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renews access by OAuth 2, one renewal at a time for an account in all processes: some providers end what is renewed twice. */
final class Grants {

    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LOOKS = 40;
    private static final int ANSWER = 256 << 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;
    private final Clock clock;
    private final Map<Long, ReentrantLock> lines = new ConcurrentHashMap<>();

    Grants(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
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
        ReentrantLock line = lines.computeIfAbsent(login.account().id(), account -> new ReentrantLock());
        line.lock();
        try {
            return renewed(login);
        } finally {
            line.unlock();
        }
    }

    /** By whoever is first; the others wait for what that one keeps. */
    private Settings renewed(Login login) {
        for (int looks = 0; looks < LOOKS; looks++) {
            String kept = login.renewed().kept(login.secret());
            Settings now = Settings.parse(kept == null ? login.secret() : kept);
            Settings.Grant grant = now.grant();
            if (grant == null || !due(grant)) {
                return now;
            }
            if (login.renewed().claim()) {
                Settings good = now.with(renewed(grant));
                login.renewed().accept(good.secret());
                return good;
            }
            pause();
        }
        throw new NetworkTrouble.Away("another process renews the access", null);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NetworkTrouble.Away("stopped", stopped);
        }
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
            case Answer.Reply reply when reply.good() -> granted(grant, reply.text());
            case Answer.Reply reply when reply.status() == 400 || reply.status() == 401 -> throw refused(reply.text());
            case Answer.Reply reply -> throw new NetworkTrouble.Away("the token endpoint said " + reply.status(), null);
            case Answer.Failure failure -> throw new NetworkTrouble.Away("the token endpoint: " + failure.why(), null);
        };
    }

    private Settings.Grant granted(Settings.Grant grant, String body) {
        String access = text(body, "access_token");
        if (access == null) {
            throw new NetworkTrouble.Away("the token endpoint gave no token", null);
        }
        String refresh = text(body, "refresh_token");
        return new Settings.Grant(
                grant.endpoint(),
                grant.client(),
                grant.clientSecret(),
                refresh == null ? grant.refresh() : refresh,
                access,
                until(body));
    }

    private Instant until(String body) {
        JsonNode node = node(body, "expires_in");
        long seconds = node != null && node.isNumber() ? node.longValue() : 3_600;
        return clock.instant().plusSeconds(Math.clamp(seconds, 60, LONGEST.toSeconds()));
    }

    /** Only these two words mean that a person must come; any other refusal may be a fault of theirs that passes. */
    private static NetworkTrouble refused(String body) {
        String error = text(body, "error");
        return "invalid_grant".equals(error) || "invalid_client".equals(error)
                ? new NetworkTrouble.Revoked("channel.mail.grant-ended")
                : new NetworkTrouble.Away("the token endpoint refused", null);
    }

    private static @Nullable String text(String body, String name) {
        JsonNode node = node(body, name);
        return node != null && node.isString() ? node.stringValue() : null;
    }

    private static @Nullable JsonNode node(String body, String name) {
        try {
            JsonNode whole = JSON.readTree(body);
            return whole.isObject() ? whole.get(name) : null;
        } catch (JacksonException garbage) {
            return null;
        }
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
