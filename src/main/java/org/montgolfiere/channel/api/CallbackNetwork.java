package org.montgolfiere.channel.api;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The network {@code api}: each act is posted to the account's callback, signed, under an {@code Idempotency-Key}. A
 * callback that sees a key again answers as it did the first time and does nothing: so a send of unknown outcome is
 * simply made again.
 */
@Component
class CallbackNetwork implements Network {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int ANSWER = 64 << 10;
    private static final int NAME = 80;
    private static final URI NOWHERE = URI.create("");
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;
    private final Clock clock;
    private final Duration within;

    @Autowired
    CallbackNetwork(Outside outside, Clock clock) {
        this(outside, clock, WITHIN);
    }

    CallbackNetwork(Outside outside, Clock clock, Duration within) {
        this.outside = outside;
        this.clock = clock;
        this.within = within;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return Certainty.KEYED;
    }

    @Override
    public Limits limits() {
        return new Limits(10_000, 4, 1_000_000, 2000);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.POST, Ability.DELETE, Ability.HIDE);
    }

    /** The form comes with a fresh secret, to be copied to the callback: it is shown no other time. */
    @Override
    public List<Field> fields() {
        return List.of(
                new Field("name", Field.Kind.TEXT, true, ""),
                new Field("handle", Field.Kind.TEXT, false, ""),
                new Field("callback", Field.Kind.ADDRESS, false, ""),
                new Field("secret", Field.Kind.TEXT, false, Signature.newSecret()));
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        String name = typed.getOrDefault("name", "").strip();
        String handle = typed.getOrDefault("handle", "").strip();
        URI callback = address(typed.getOrDefault("callback", "").strip());
        String secret = typed.getOrDefault("secret", "").strip();
        if (name.isEmpty() || name.length() > NAME || handle.length() > NAME) {
            return new Connection.Refused("channel.api.bad-name:" + NAME);
        }
        if (callback == null) {
            return new Connection.Refused("channel.api.bad-callback");
        }
        if (!secret.isEmpty() && secret.length() < 32) {
            return new Connection.Refused("channel.api.short-secret");
        }
        String kept = secret.isEmpty() ? Signature.newSecret() : secret;
        String known = handle.isEmpty() ? name : handle;
        return new Connection.Made(known.toLowerCase(Locale.ROOT), known, name, callback.toString(), kept);
    }

    /** None: messages are handed in. */
    @Override
    public List<String> streams(Login login) {
        return List.of();
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        throw new IllegalArgumentException("api has no stream " + stream);
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        if (login.account().base().equals(NOWHERE)) {
            return new Delivery.NotSent("channel.api.no-callback", null);
        }
        byte[] body = JSON.writeValueAsBytes(Envelope.of(login.account(), outgoing));
        Request request = Request.post(login.account().base(), "application/json", body)
                .header("Idempotency-Key", outgoing.key())
                .header(Signature.HEADER, Signature.of(login.secret(), body, clock.instant()))
                .within(within)
                .atMost(ANSWER);
        return new Outcome(outgoing.key(), clock.instant()).of(outside.send(request));
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return new Delivery.NotSent("channel.api.made-again", clock.instant().plus(Outcome.AGAIN));
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }

    /** @return null where it is none; empty where nothing was typed: such an account is only told, and answers nothing */
    private static @Nullable URI address(String typed) {
        if (typed.isEmpty()) {
            return NOWHERE;
        }
        try {
            URI uri = URI.create(typed);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (IllegalArgumentException garbage) {
            return null;
        }
    }
}
