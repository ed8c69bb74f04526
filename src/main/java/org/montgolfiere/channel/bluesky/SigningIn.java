package org.montgolfiere.channel.bluesky;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** Opens an account with its handle and an app password. */
record SigningIn(Xrpc xrpc, Clock clock) {

    static final String HOME = "https://bsky.social";
    private static final String HOME_HANDLES = ".bsky.social";

    Connection connect(Map<String, String> typed) {
        URI service = Addresses.server(given(typed, "address").isEmpty() ? HOME : given(typed, "address"));
        if (service == null) {
            return new Connection.Refused("channel.bluesky.bad-address");
        }
        String identifier = identifier(given(typed, "handle"), service);
        if (identifier.isEmpty() || given(typed, "password").isEmpty()) {
            return new Connection.Refused("channel.bluesky.wrong-password");
        }
        return answered(xrpc.call(service, signIn(identifier, given(typed, "password")), null, identifier), service);
    }

    /** What people copy from a profile has an @ before it, and often signs that nobody sees. */
    static String identifier(String typed, URI service) {
        String bare = typed.replaceAll("[\\p{Cf}\\p{Cc}\\s]", "").replaceFirst("^@", "");
        boolean whole = bare.contains(".") || bare.contains("@") || bare.startsWith("did:");
        String identifier = bare.startsWith("did:") ? bare : bare.toLowerCase(Locale.ROOT);
        boolean ofHome = !whole && !bare.isEmpty() && service.toString().equals(HOME);
        return ofHome ? identifier + HOME_HANDLES : identifier;
    }

    private static String given(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static Call signIn(String identifier, String password) {
        return Call.procedure(
                "com.atproto.server.createSession",
                Json.MAPPER.createObjectNode().put("identifier", identifier).put("password", password));
    }

    private Connection answered(Reply reply, URI service) {
        return switch (reply) {
            case Reply.Good(JsonNode body) -> opened(body, service);
            case Reply.Refused refused -> new Connection.Refused("channel.bluesky." + reason(refused));
            case Reply.Limited limited -> new Connection.Refused("channel.bluesky.rate-limit");
            case Reply.Broken broken -> new Connection.Refused("channel.bluesky.unreachable");
        };
    }

    private static String reason(Reply.Refused refused) {
        return switch (refused.error()) {
            case "AuthFactorTokenRequired" -> "second-factor";
            case "AccountTakedown", "AccountSuspended" -> "taken-down";
            case "AccountDeactivated" -> "deactivated";
            default -> refused.status() == 401 ? "wrong-password" : "not-let-in";
        };
    }

    private Connection opened(JsonNode body, URI service) {
        Session session = Session.of(body, service, service, clock.instant());
        if (session == null) {
            return new Connection.Refused("channel.bluesky.unreachable");
        }
        JsonNode active = body.get("active");
        if (active != null && active.isBoolean() && !active.booleanValue()) {
            return new Connection.Refused("channel.bluesky.deactivated");
        }
        return new Connection.Made(
                session.did(), session.handle(), name(session), service.toString(), session.secret());
    }

    private String name(Session session) {
        Call profile = Call.query("app.bsky.actor.getProfile", "actor", session.did());
        Reply reply = xrpc.call(session.pds(), profile, session.access(), session.did());
        @Nullable String name = reply instanceof Reply.Good(JsonNode body) ? Json.text(body, "displayName") : null;
        return name == null || name.isBlank() ? session.handle() : Unicode.fit(name);
    }
}
