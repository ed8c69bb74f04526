package org.montgolfiere.channel.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import tools.jackson.databind.JsonNode;

/** How X proves that it is the one who calls, and asks whether the address is ours: by the app's own secret. */
final class Signatures implements Hook {

    static final String HEADER = "x-twitter-webhooks-signature";
    private static final String ALGORITHM = "HmacSHA256";

    /** None that is a body as well: what the challenge signs, at anybody's wish, is under the key that proves a delivery. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]{1,200}");

    @Override
    public Verdict verify(Login login, Call call) {
        Session session = Session.parse(login.secret());
        String secret = session.app().apiSecret();
        String told = call.headers().getOrDefault(HEADER, "");
        String ours = signature(secret, call.body());
        boolean same = MessageDigest.isEqual(bytes(told), bytes(ours));
        return same && !secret.isEmpty() && isFor(session.account(), call.body())
                ? new Verdict.Genuine(ours)
                : new Verdict.Refused();
    }

    /** One app signs for all of its accounts. */
    private static boolean isFor(String account, byte[] body) {
        JsonNode event = Json.object(body);
        return account.equals(Ids.of(Json.at(event, "data", "filter"), "user_id"));
    }

    @Override
    public @Nullable String challenge(Login login, Map<String, String> asked) {
        String secret = Session.parse(login.secret()).app().apiSecret();
        String token = asked.getOrDefault("crc_token", "");
        if (secret.isEmpty() || !TOKEN.matcher(token).matches()) {
            return null;
        }
        return Json.MAPPER.writeValueAsString(Map.of("response_token", signature(secret, bytes(token))));
    }

    /** @param secret not empty */
    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret.isEmpty() ? "none" : secret), ALGORITHM));
            return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
