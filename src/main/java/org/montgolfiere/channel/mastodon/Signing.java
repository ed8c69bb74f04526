package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.home.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens an account by OAuth: the desk makes itself known to the server, the person allows it there, a code comes back. */
record Signing(Api api, Servers servers) {

    private static final String BY_HAND = "urn:ietf:wg:oauth:2.0:oob";
    private static final String SCOPE = "read write";

    /** What is kept while the person is at the server. @param verifier of PKCE; null: the server does not offer it */
    record Pending(
            URI server,
            String clientId,
            String clientSecret,
            URI back,
            @Nullable String verifier) {}

    Connection begin(Map<String, String> typed, URI back) {
        URI server = Addresses.server(typed.getOrDefault("address", ""));
        if (server == null) {
            return new Connection.Refused("channel.mastodon.bad-address");
        }
        return switch (register(server, back)) {
            case Reply.Good(JsonNode app, Reply.Told _) -> asked(server, back, app);
            case Reply.Refused refused -> new Connection.Refused("channel.mastodon.not-a-server");
            case Reply.Limited limited -> new Connection.Refused("channel.mastodon.rate-limit");
            case Reply.Broken broken -> new Connection.Refused("channel.mastodon.unreachable");
        };
    }

    Connection finish(String kept, String code, boolean byHand) {
        Pending pending = Json.MAPPER.readValue(kept, Pending.class);
        Call call = Call.form(
                "/oauth/token",
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                pending.clientId(),
                "client_secret",
                pending.clientSecret(),
                "redirect_uri",
                byHand ? BY_HAND : pending.back().toString(),
                "scope",
                SCOPE,
                "code_verifier",
                pending.verifier());
        return switch (api.call(pending.server(), call, null)) {
            case Reply.Good(JsonNode body, Reply.Told _) -> opened(pending, Json.text(body, "access_token"));
            case Reply.Refused refused -> new Connection.Refused("channel.mastodon.bad-code");
            case Reply.Limited limited -> new Connection.Refused("channel.mastodon.rate-limit");
            case Reply.Broken broken -> new Connection.Refused("channel.mastodon.unreachable");
        };
    }

    /** Newer servers take a list of return addresses, older ones its lines. */
    private Reply register(URI server, URI back) {
        ObjectNode list = app();
        list.putArray("redirect_uris").add(back.toString()).add(BY_HAND);
        Reply reply = api.call(server, Call.post("/api/v1/apps", list), null);
        if (!(reply instanceof Reply.Refused)) {
            return reply;
        }
        ObjectNode lines = app().put("redirect_uris", back + "\n" + BY_HAND);
        return api.call(server, Call.post("/api/v1/apps", lines), null);
    }

    private static ObjectNode app() {
        return Json.MAPPER.createObjectNode().put("client_name", "Montgolfière").put("scopes", SCOPE);
    }

    private Connection asked(URI server, URI back, JsonNode app) {
        String id = Json.text(app, "client_id");
        String secret = Json.text(app, "client_secret");
        if (id == null || secret == null) {
            return new Connection.Refused("channel.mastodon.not-a-server");
        }
        String verifier = offersProof(server) ? verifier() : null;
        Pending pending = new Pending(server, id, secret, back, verifier);
        return new Connection.Authorise(
                page(pending, back.toString()), page(pending, BY_HAND), Json.MAPPER.writeValueAsString(pending));
    }

    private boolean offersProof(URI server) {
        Reply reply = api.call(server, Call.get("/.well-known/oauth-authorization-server"), null);
        return reply instanceof Reply.Good(JsonNode told, Reply.Told _)
                && Json.list(told, "code_challenge_methods_supported").stream()
                        .anyMatch(each -> each.asString("").equals("S256"));
    }

    private static URI page(Pending pending, String back) {
        String verifier = pending.verifier();
        return URI.create(pending.server() + "/oauth/authorize?"
                + Call.query(
                        "response_type",
                        "code",
                        "client_id",
                        pending.clientId(),
                        "redirect_uri",
                        back,
                        "scope",
                        SCOPE,
                        "code_challenge",
                        verifier == null ? null : challenge(verifier),
                        "code_challenge_method",
                        verifier == null ? null : "S256"));
    }

    private static String verifier() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    /** The account is looked at and read once, so that what does not work is said now. */
    private Connection opened(Pending pending, @Nullable String token) {
        if (token == null || token.isBlank()) {
            return new Connection.Refused("channel.mastodon.bad-code");
        }
        Session nobody = new Session(pending.server(), pending.clientId(), pending.clientSecret(), token, "", "");
        Agent agent = new Agent(api, servers, nobody);
        JsonNode self = agent.self();
        String id = Json.id(self, "id");
        if (id == null) {
            return new Connection.Refused("channel.mastodon.unreachable");
        }
        if (!(agent.ask(Call.get(Notifications.PATH, "limit", "1")) instanceof Reply.Good)) {
            return new Connection.Refused("channel.mastodon.cannot-read");
        }
        String acct = Status.near(Json.text(self, "acct", id), pending.server());
        Session session = new Session(pending.server(), pending.clientId(), pending.clientSecret(), token, id, acct);
        String handle = Status.whole(acct, pending.server());
        return new Connection.Made(
                id + "@" + pending.server().getRawAuthority(),
                handle,
                Texts.name(Json.text(self, "display_name", ""), handle),
                pending.server().toString(),
                session.secret());
    }
}
