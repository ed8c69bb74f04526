package org.montgolfiere.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A device with one passkey, as WebAuthn describes it: it makes a key pair on P-256 and signs what it is asked. */
final class Authenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final String host;
    private final String origin;
    private final boolean knowsItsHolder;
    private int count;

    Authenticator(String host, String origin, boolean knowsItsHolder) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
        this.host = host;
        this.origin = origin;
        this.knowsItsHolder = knowsItsHolder;
    }

    String id() {
        return text(id);
    }

    /** The body of a registration for this challenge. */
    String register(String challenge, String label) throws GeneralSecurityException {
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.writeBytes(hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        byte[] data = data(WITH_KEY);
        attestation.write(data.length);
        attestation.writeBytes(data);
        return """
                {"publicKey": {"label": "%s", "credential": {"id": "%s", "rawId": "%s", "type": "public-key",
                 "clientExtensionResults": {}, "authenticatorAttachment": "platform",
                 "response": {"attestationObject": "%s", "clientDataJSON": "%s", "transports": ["internal"]}}}}
                """.formatted(label, id(), id(), text(attestation.toByteArray()), text(client("create", challenge)));
    }

    /** The body of a sign-in for this challenge. */
    String prove(String challenge, String holder) throws GeneralSecurityException {
        count++;
        byte[] data = data(0);
        byte[] client = client("get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
                 "authenticatorAttachment": "platform", "response": {"authenticatorData": "%s",
                 "clientDataJSON": "%s", "signature": "%s", "userHandle": "%s"}}
                """.formatted(id(), id(), text(data), text(client), text(signature.sign()), holder);
    }

    private byte[] data(int flags) throws GeneralSecurityException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(host.getBytes(UTF_8)));
        data.write(PRESENT | (knowsItsHolder ? VERIFIED : 0) | flags);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        if (flags == WITH_KEY) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(hex("a5010203262001215820"));
            data.writeBytes(coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineX()));
            data.writeBytes(hex("225820"));
            data.writeBytes(coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineY()));
        }
        return data.toByteArray();
    }

    private byte[] client(String what, String challenge) {
        return """
                {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(what, challenge, origin).getBytes(UTF_8);
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] wide = new byte[32];
        byte[] bytes = value.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, wide, 32 - (bytes.length - from), bytes.length - from);
        return wide;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
