package org.montgolfiere.channel.x;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.home.Sha256;
import tools.jackson.databind.JsonNode;

/** Opens an account by OAuth 2 with proof (PKCE), for the brand's own app: the person allows it at X, a code comes back. */
record Signing(Api api) {

    static final String SCOPE = String.join(
            " ",
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "follows.read",
            "like.read",
            "like.write",
            "mute.read",
            "mute.write",
            "dm.read",
            "dm.write",
            "media.write",
            "offline.access");

    /** What is kept while the person is at X. @param verifier of the proof */
    record Pending(URI server, Session.App app, URI back, String verifier) {}

    Connection begin(Map<String, String> typed, URI back) {
        URI server = Addresses.server(typed.getOrDefault("address", ""));
        if (server == null) {
            return new Connection.Refused("channel.x.bad-address");
        }
        String client = typed.getOrDefault("client", "").strip();
        if (!client.matches("[A-Za-z0-9._:~-]{5,200}")) {
            return new Connection.Refused("channel.x.bad-client");
        }
        Session.App app = new Session.App(client, of(typed, "secret"), of(typed, "apisecret"), of(typed, "bearer"));
        if (app.apiSecret().isEmpty() != app.bearer().isEmpty()) {
            return new Connection.Refused("channel.x.both-for-webhooks");
        }
        Pending pending = new Pending(server, app, back, verifier());
        return new Connection.Authorise(page(pending), null, Json.MAPPER.writeValueAsString(pending));
    }

    Connection finish(String kept, String code) {
        Pending pending = Json.MAPPER.readValue(kept, Pending.class);
        Call call = Call.form(
                Renewals.TOKEN,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                pending.app().client(),
                "redirect_uri",
                pending.back().toString(),
                "code_verifier",
                pending.verifier());
        return switch (api.call(pending.server(), pending.app(), call)) {
            case Reply.Good(JsonNode body, var _) -> opened(pending, body);
            case Reply.Refused refused -> refused(refused);
            case Reply.Limited limited -> new Connection.Refused("channel.x.rate-limit");
            case Reply.Broken broken -> new Connection.Refused("channel.x.unreachable");
        };
    }

    private static Connection refused(Reply.Refused refused) {
        boolean client = refused.status() == 401 || refused.problem().kind().endsWith("_client");
        return new Connection.Refused("channel.x." + (client ? "bad-client" : "bad-code"));
    }

    private static URI page(Pending pending) {
        return URI.create(pending.server() + "/2/oauth2/authorize?"
                + Call.query(
                        "response_type",
                        "code",
                        "client_id",
                        pending.app().client(),
                        "redirect_uri",
                        pending.back().toString(),
                        "scope",
                        SCOPE,
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(pending.verifier())),
                        "code_challenge_method",
                        "S256"));
    }

    private static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String verifier() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The account is looked at and read once, so that what does not work is said now. */
    private Connection opened(Pending pending, JsonNode body) {
        Session nobody = new Session(pending.server(), pending.app(), "", "", Instant.EPOCH, "", api.now());
        @Nullable Session session = Renewals.session(nobody, body, api.now());
        if (session == null) {
            return new Connection.Refused("channel.x.bad-code");
        }
        Reply who = api.call(session, Agent.WHO);
        JsonNode user = who instanceof Reply.Good(JsonNode self, var _) ? self.get("data") : null;
        String id = Ids.of(user, "id");
        if (user == null || id == null) {
            return new Connection.Refused(why(who));
        }
        Session made = session.of(id);
        Reply mentions = api.call(made, Call.get("/2/users/" + id + "/mentions", "max_results", "5"));
        if (!(mentions instanceof Reply.Good)) {
            return new Connection.Refused(why(mentions));
        }
        Author self = Page.author(id, user);
        return new Connection.Made(
                id, self.handle(), self.name(), pending.server().toString(), made.secret());
    }

    private static String why(Reply reply) {
        return "channel.x."
                + switch (reply) {
                    case Reply.Refused refused -> refused.notEnrolled() ? "not-enrolled" : "cannot-read";
                    case Reply.Limited limited -> limited.cap() ? "usage-cap" : "rate-limit";
                    case Reply.Good good -> "unreachable";
                    case Reply.Broken broken -> "unreachable";
                };
    }
}
