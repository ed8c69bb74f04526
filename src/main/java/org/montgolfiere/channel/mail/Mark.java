package org.montgolfiere.channel.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The sign by which an account knows its own mails when they come back: anybody can write its address into theirs. */
final class Mark {

    static final String HEADER = "X-Montgolfiere-Mark";
    private static final String ALGORITHM = "HmacSHA256";

    private Mark() {}

    static String of(Settings settings, String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.mark().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    static boolean isOurs(Settings settings, String id, @Nullable String mark) {
        return mark != null
                && MessageDigest.isEqual(
                        of(settings, id).getBytes(StandardCharsets.UTF_8),
                        mark.strip().getBytes(StandardCharsets.UTF_8));
    }
}
