package org.montgolfiere.channel.bluesky;

import java.nio.charset.StandardCharsets;

/** Texts of others, made fit to be kept: what is no character becomes U+FFFD. */
final class Texts {

    private Texts() {}

    static String fit(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().map(Texts::fit).forEach(fit::appendCodePoint);
        return fit.toString();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int fit(int sign) {
        boolean lone = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return sign == 0 || lone ? 0xFFFD : sign;
    }
}
