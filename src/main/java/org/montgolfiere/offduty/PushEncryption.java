package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push message that only its browser can read: RFC 8291, in one record of RFC 8188 (aes128gcm). */
final class PushEncryption {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    /** @param key the browser's, 65 bytes @param auth the browser's secret, 16 bytes */
    record Receiver(byte[] key, byte[] auth) {}

    static byte[] seal(byte[] text, Receiver receiver) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return seal(text, receiver, P256.pair(), salt);
    }

    /** @param own a pair for this one message */
    static byte[] seal(byte[] text, Receiver receiver, KeyPair own, byte[] salt) {
        byte[] point = P256.bytes((ECPublicKey) own.getPublic());
        try {
            byte[] secret = secret(receiver, own, point);
            byte[] key = derived(secret, salt, info("aes128gcm"), 16);
            byte[] nonce = derived(secret, salt, info("nonce"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(ByteBuffer.allocate(text.length + 1)
                    .put(text)
                    .put(LAST_RECORD)
                    .array());
            return ByteBuffer.allocate(SALT + 5 + point.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) point.length)
                    .put(point)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a browser's key was taken that cannot be used", impossible);
        }
    }

    private static byte[] secret(Receiver receiver, KeyPair own, byte[] point) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(P256.key(receiver.key()), true);
        byte[] label = "WebPush: info\0".getBytes(US_ASCII);
        byte[] info = ByteBuffer.allocate(label.length + 2 * P256.POINT)
                .put(label)
                .put(receiver.key())
                .put(point)
                .array();
        return derived(agreement.generateSecret(), receiver.auth(), info, 32);
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] info(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(US_ASCII);
    }
}
