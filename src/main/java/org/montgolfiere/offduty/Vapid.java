package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Says to a push service which desk calls: RFC 8292. */
final class Vapid {

    /** A push service takes at most 24 hours. */
    private static final Duration LASTS = Duration.ofHours(12);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";

    private Vapid() {}

    /**
     * The value of the Authorization header.
     *
     * @param endpoint the browser's address at its push service
     * @param contact where whoever runs the push service finds whoever runs the desk
     */
    static String header(URI endpoint, URI contact, byte[] open, PrivateKey secret, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", origin(endpoint));
        claims.put("exp", now.plus(LASTS).getEpochSecond());
        claims.put("sub", contact.toString());
        String signed = text(HEAD.getBytes(UTF_8)) + "." + text(JSON.writeValueAsBytes(claims));
        return "vapid t=" + signed + "." + text(signature(signed, secret)) + ", k=" + text(open);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String signed, PrivateKey secret) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(signed.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("ES256 is part of every JDK", impossible);
        }
    }

    private static String origin(URI endpoint) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + port;
    }
}
