package org.montgolfiere.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets at rest: AES-256-GCM under the key file of the home folder.
 *
 * <p>A secret lies in a {@code bytea} column named {@code secret} of a table whose primary key is {@code id}; its purpose is
 * {@code <table>:<id>}, such as {@code account:17}. It is sealed into the secret, which opens nowhere else, and
 * {@code rotate-key} finds every secret by this convention. So the id is chosen before the row is written.
 */
public final class Vault {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + KeyRing.ID + NONCE;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;

    Vault(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] seal(String purpose, String secret) {
        return seal(purpose, secret.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(String purpose, byte[] secret) {
        var key = ring.current();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(FORM)
                    .put(key.id())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", impossible);
        }
    }

    /** @throws HomeFailure when the secret was sealed for another purpose, under another key, or was altered */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != FORM) throw unusable(purpose, null);
        var key = ring.find(keyId(sealed));
        if (key == null) {
            throw new HomeFailure(
                    "The secret of %s was sealed under a key that %s does not hold: put this desk's key back."
                            .formatted(purpose, ring.file()));
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, HEAD - NONCE, HEAD);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (AEADBadTagException altered) {
            throw unusable(purpose, altered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", impossible);
        }
    }

    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    static byte[] keyId(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 1, 1 + KeyRing.ID);
    }

    private static Cipher cipher(int mode, KeyRing.Key key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static HomeFailure unusable(String purpose, @org.jspecify.annotations.Nullable Throwable cause) {
        var sentence = "The secret of " + purpose + " cannot be opened: it was altered or belongs to something else.";
        return cause == null ? new HomeFailure(sentence) : new HomeFailure(sentence, cause);
    }
}
