package org.montgolfiere.channel;

/** Texts of others, made fit to be kept. */
public final class Unicode {

    private Unicode() {}

    /** What is no character becomes U+FFFD. */
    public static String fit(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().map(Unicode::fit).forEach(fit::appendCodePoint);
        return fit.toString();
    }

    private static int fit(int sign) {
        boolean lone = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return sign == 0 || lone ? 0xFFFD : sign;
    }
}
