package org.montgolfiere.channel.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import org.montgolfiere.home.Sha256;

/** Who may do what on the stand-in: one app, codes that people gave, access that ends, renewals that spend their key. */
final class Tokens {

    static final String CLIENT = "app-of-maison-verne";
    static final String SECRET = "balloons-over-nantes";
    static final String API_SECRET = "api secret of the app";
    static final String BEARER = "bearer of the app";
    private static final int SECONDS = 7200;

    final List<String> renewed = new CopyOnWriteArrayList<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Instant> access = new ConcurrentHashMap<>();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private int number;

    private record Code(String redirect, String challenge) {}

    /** A person opens the page and allows what it asks. @return the code that it gives */
    synchronized String allow(URI page) {
        String asked = page.getRawQuery();
        boolean whole = page.getPath().equals("/2/oauth2/authorize")
                && Line.Asked.first(asked, "response_type").equals("code")
                && Line.Asked.first(asked, "client_id").equals(CLIENT)
                && Line.Asked.first(asked, "code_challenge_method").equals("S256")
                && Line.Asked.first(asked, "scope").contains("offline.access");
        if (!whole) throw new AssertionError(page);
        String code = "code-" + ++number;
        codes.put(code, new Code(Line.Asked.first(asked, "redirect_uri"), Line.Asked.first(asked, "code_challenge")));
        return code;
    }

    /** Whoever was let in is let in no more. */
    void revoke() {
        access.clear();
        refresh.clear();
    }

    /** Access ends before its time; a renewal helps. */
    void end() {
        access.clear();
    }

    boolean knows(Line.Asked asked, Instant now) {
        String given = asked.headers().getOrDefault("authorization", "");
        String token = given.startsWith("Bearer ") ? given.substring(7) : "";
        return token.equals(BEARER)
                ? forApps(asked)
                : access.getOrDefault(token, Instant.MIN).isAfter(now);
    }

    private static boolean forApps(Line.Asked asked) {
        return asked.path().startsWith("/2/webhooks");
    }

    synchronized Line.Told token(Line.Asked asked, Instant now) {
        Map<String, List<String>> given = Line.Asked.pairs(asked.text());
        if (!asked.headers().getOrDefault("authorization", "").equals(basic())
                || !one(given, "client_id").equals(CLIENT)) {
            return error(401, "unauthorized_client", "Missing valid authorization header");
        }
        boolean good = switch (one(given, "grant_type")) {
            case "authorization_code" -> proven(codes.remove(one(given, "code")), given);
            case "refresh_token" -> spent(one(given, "refresh_token"));
            default -> false;
        };
        return good ? told(now) : error(400, "invalid_request", "Value passed for the token was invalid.");
    }

    private boolean spent(String key) {
        renewed.add(key);
        return refresh.remove(key);
    }

    private static boolean proven(@Nullable Code code, Map<String, List<String>> given) {
        byte[] hash = Sha256.of(one(given, "code_verifier").getBytes(StandardCharsets.US_ASCII));
        return code != null
                && code.redirect().equals(one(given, "redirect_uri"))
                && code.challenge()
                        .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private Line.Told told(Instant now) {
        String token = "access-" + ++number;
        String next = "refresh-" + ++number;
        access.put(token, now.plusSeconds(SECONDS));
        refresh.add(next);
        return Line.Told.json(
                200,
                Json.MAPPER
                        .createObjectNode()
                        .put("token_type", "bearer")
                        .put("expires_in", SECONDS)
                        .put("access_token", token)
                        .put("refresh_token", next)
                        .put("scope", Signing.SCOPE));
    }

    private static String basic() {
        byte[] pair = (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Line.Told error(int status, String error, String why) {
        return Line.Told.json(
                status, Json.MAPPER.createObjectNode().put("error", error).put("error_description", why));
    }

    private static String one(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of("")).getFirst();
    }
}
