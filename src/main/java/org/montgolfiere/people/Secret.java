package org.montgolfiere.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.montgolfiere.home.Sha256;

/** A random value of 256 bits that is told once; the desk keeps its hash. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** 43 letters, digits, hyphens and underscores. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256: a secret of 256 random bits needs no slow hash. */
    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
