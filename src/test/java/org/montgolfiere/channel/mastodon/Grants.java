package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import org.montgolfiere.home.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may do what on a stand-in: programs that made themselves known, codes that people gave, tokens. */
final class Grants {

    private static final Set<String> OPEN = Set.of(
            "/api/v1/apps",
            "/oauth/token",
            "/.well-known/oauth-authorization-server",
            "/api/v1/instance",
            "/api/v2/instance");

    private final Features features;
    private final Shapes shapes;
    private final Map<String, List<String>> programs = new ConcurrentHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private int number;

    private record Code(String client, String redirect, String challenge) {}

    Grants(Features features, Shapes shapes) {
        this.features = features;
        this.shapes = shapes;
    }

    boolean knows(Line.Asked asked) {
        String given = asked.headers().getOrDefault("authorization", "");
        return OPEN.contains(asked.path()) || given.startsWith("Bearer ") && tokens.contains(given.substring(7));
    }

    /** Whoever was let in is let in no more. */
    void revoke() {
        tokens.clear();
    }

    Line.Told register(Line.Asked asked) {
        JsonNode program = Json.MAPPER.readTree(asked.body());
        JsonNode uris = program.path("redirect_uris");
        if (uris.isArray() && !features.recent()) {
            return StandIn.error(422, "Validation failed: Redirect URI must be an absolute URI.");
        }
        List<String> addresses = uris.isArray()
                ? uris.valueStream().map(JsonNode::stringValue).toList()
                : List.of(uris.stringValue().split("\n"));
        String id = "client-" + ++number;
        programs.put(id, addresses);
        ObjectNode told = Shapes.read("""
                {"id": "%d", "client_id": "%s", "client_secret": "secret of %s", "name": "Montgolfière", "vapid_key": "",
                 "scopes": ["read", "write"]}""".formatted(number, id, id));
        addresses.forEach(told.withArray("redirect_uris")::add);
        return Line.Told.json(200, told.put("redirect_uri", String.join("\n", addresses)));
    }

    Line.Told metadata() {
        if (!features.recent()) {
            return StandIn.error(404, "Not found");
        }
        return Line.Told.json(200, Shapes.read("""
                {"issuer": "%1$s/", "authorization_endpoint": "%1$s/oauth/authorize", "token_endpoint": "%1$s/oauth/token",
                 "revocation_endpoint": "%1$s/oauth/revoke", "userinfo_endpoint": "%1$s/oauth/userinfo",
                 "app_registration_endpoint": "%1$s/api/v1/apps", "service_documentation": "%1$s/docs",
                 "code_challenge_methods_supported": ["S256"], "grant_types_supported": ["authorization_code"],
                 "response_modes_supported": ["query"], "response_types_supported": ["code"],
                 "scopes_supported": ["read", "write"],
                 "token_endpoint_auth_methods_supported": ["client_secret_post"]}""".formatted(shapes.server())));
    }

    /** A person opens the page and allows what it asks. @return the code that it gives */
    String allow(URI page) {
        String asked = page.getRawQuery();
        String client = Line.Asked.first(asked, "client_id");
        String redirect = Line.Asked.first(asked, "redirect_uri");
        String challenge = Line.Asked.first(asked, "code_challenge");
        if (!programs.getOrDefault(client, List.of()).contains(redirect)) {
            throw new AssertionError("the server was not told of " + redirect);
        }
        if (!Line.Asked.first(asked, "response_type").equals("code")) throw new AssertionError(page);
        if (challenge.isEmpty() == features.recent()) throw new AssertionError("PKCE where it is not offered, or not");
        String code = "code-" + ++number;
        codes.put(code, new Code(client, redirect, challenge));
        return code;
    }

    Line.Told token(Line.Asked asked, Instant now) {
        Map<String, List<String>> given = Line.Asked.pairs(asked.text());
        @Nullable Code code = codes.remove(one(given, "code"));
        boolean good = code != null
                && one(given, "grant_type").equals("authorization_code")
                && one(given, "client_id").equals(code.client())
                && one(given, "client_secret").equals("secret of " + code.client())
                && one(given, "redirect_uri").equals(code.redirect())
                && proven(code.challenge(), one(given, "code_verifier"));
        if (!good) {
            return StandIn.error(400, "invalid_grant");
        }
        String token = "token-" + ++number;
        tokens.add(token);
        return Line.Told.json(
                200,
                Json.MAPPER
                        .createObjectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("scope", "read write")
                        .put("created_at", now.getEpochSecond()));
    }

    private static boolean proven(String challenge, String verifier) {
        byte[] hash = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return challenge.isEmpty()
                || challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private static String one(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of("")).getFirst();
    }
}
