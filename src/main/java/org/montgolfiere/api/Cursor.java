package org.montgolfiere.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as the list itself writes it. Programs get it wrapped, and give it back as they got it. */
record Cursor(String place) {

    static final int LONGEST = 100;
    private static final String VERSION = "1:";
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(-\\d{1,18})?");

    /** Of a list in the order of ids. */
    static Cursor of(long id) {
        return new Cursor(Long.toString(id));
    }

    static @Nullable String text(@Nullable String place) {
        return place == null ? null : new Cursor(place).text();
    }

    String text() {
        byte[] plain = (VERSION + place).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** @return null where it is none */
    static @Nullable Cursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            String place = plain.startsWith(VERSION) ? plain.substring(VERSION.length()) : "";
            return FORM.matcher(place).matches() ? new Cursor(place) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    boolean isId() {
        return place.indexOf('-') < 0;
    }

    long id() {
        return Long.parseLong(place);
    }
}
