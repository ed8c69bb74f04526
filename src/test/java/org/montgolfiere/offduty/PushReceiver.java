package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a browser does with a push message, step by step as RFC 8188 and RFC 8291 write it, with HMAC alone. */
final class PushReceiver {

    private final byte[] key;
    private final PrivateKey secret;
    private final byte[] auth;

    PushReceiver(byte[] key, PrivateKey secret, byte[] auth) {
        this.key = key;
        this.secret = secret;
        this.auth = auth;
    }

    static PushReceiver fresh() {
        KeyPair pair = P256.pair();
        byte[] auth = new byte[16];
        new SecureRandom().nextBytes(auth);
        return new PushReceiver(P256.bytes((ECPublicKey) pair.getPublic()), pair.getPrivate(), auth);
    }

    PushEncryption.Receiver known() {
        return new PushEncryption.Receiver(key, auth);
    }

    String open(byte[] message) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOfRange(message, 0, 16);
        int size = ByteBuffer.wrap(message, 16, 4).getInt();
        int length = message[20];
        byte[] theirs = Arrays.copyOfRange(message, 21, 21 + length);
        byte[] sealed = Arrays.copyOfRange(message, 21 + length, message.length);
        if (sealed.length > size) {
            throw new GeneralSecurityException("more than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(P256.key(theirs), true);
        byte[] first = hmac(auth, agreement.generateSecret());
        byte[] shared = hmac(first, "WebPush: info".getBytes(US_ASCII), new byte[] {0}, key, theirs, new byte[] {1});
        byte[] second = hmac(salt, shared);
        byte[] content = hmac(second, "Content-Encoding: aes128gcm".getBytes(US_ASCII), new byte[] {0, 1});
        byte[] nonce = hmac(second, "Content-Encoding: nonce".getBytes(US_ASCII), new byte[] {0, 1});
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(content, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
        byte[] padded = cipher.doFinal(sealed);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(padded, 0, end, UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(whole.toByteArray());
    }
}
