package org.montgolfiere.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page ended: a moment and an id. Programs give it back as they got it. */
record Cursor(Instant at, long id) {

    static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("1,(-?\\d{1,15}),(\\d{1,9}),(\\d{1,18})");

    /** Of a page that is in the order of ids alone. */
    static Cursor of(long id) {
        return new Cursor(Instant.EPOCH, id);
    }

    String text() {
        String plain = "1," + at.getEpochSecond() + "," + at.getNano() + "," + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return null where it is none */
    static @Nullable Cursor read(String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            Matcher form = FORM.matcher(new String(plain, StandardCharsets.US_ASCII));
            return form.matches() ? of(form) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable Cursor of(Matcher form) {
        long seconds = Long.parseLong(form.group(1));
        if (seconds < Instant.EPOCH.getEpochSecond() || seconds > 253_402_300_799L) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(seconds, Long.parseLong(form.group(2)));
        return new Cursor(at, Long.parseLong(form.group(3)));
    }
}
