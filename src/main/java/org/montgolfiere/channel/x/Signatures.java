package org.montgolfiere.channel.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;

/** How X proves that it is the one who calls, and asks whether the address is ours: by the app's own secret. */
final class Signatures implements Hook {

    static final String HEADER = "x-twitter-webhooks-signature";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN = 1000;

    @Override
    public Verdict verify(Login login, Call call) {
        String secret = Session.parse(login.secret()).app().apiSecret();
        String told = call.headers().getOrDefault(HEADER, "");
        String ours = signature(secret, call.body());
        boolean same = MessageDigest.isEqual(bytes(told), bytes(ours));
        return same && !secret.isEmpty() ? new Verdict.Genuine(ours) : new Verdict.Refused();
    }

    @Override
    public @Nullable String challenge(Login login, Map<String, String> asked) {
        String secret = Session.parse(login.secret()).app().apiSecret();
        String token = asked.getOrDefault("crc_token", "");
        if (secret.isEmpty() || token.isEmpty() || token.length() > TOKEN) {
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
