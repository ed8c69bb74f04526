package org.montgolfiere.inbox;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Sha256;

/** What a network sent, made fit to be kept: bounded, and without the characters that PostgreSQL refuses. */
final class Clean {

    /** The longest text that a message keeps, in UTF-16 units; a longer one is cut in sight and kept whole aside. */
    static final int TEXT = 100_000;

    static final int ID = 500;
    static final int LINE = 200;
    static final int ADDRESS = 2_000;
    static final String CUT = " […]";

    private static final Duration SKEW = Duration.ofMinutes(5);

    private Clean() {}

    static String text(String raw) {
        return bounded(characters(raw), TEXT, CUT);
    }

    /** A handle, a name, an alternative text: bounded, on one line. */
    static String line(String raw, int limit) {
        return bounded(characters(raw).replaceAll("[\\p{Cc}\\s]+", " ").strip(), limit, "…");
    }

    static @Nullable String address(@Nullable String raw) {
        return raw == null || raw.length() > ADDRESS ? null : characters(raw);
    }

    /** An id as it came, or a lasting stand-in where it is too long for an index or holds what cannot be stored. */
    static String id(String raw) {
        String kept = characters(raw);
        if (kept.length() <= ID && kept.equals(raw)) {
            return raw;
        }
        return bounded(kept, 100, "") + "#sha256:" + Sha256.hex(units(raw));
    }

    /** Every unit as it is: an encoder would make all halves of pairs alike. */
    private static byte[] units(String raw) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * raw.length());
        bytes.asCharBuffer().put(raw);
        return bytes.array();
    }

    static @Nullable String idOrNull(@Nullable String raw) {
        return raw == null ? null : id(raw);
    }

    /** The moment the network gave, or that of storing where it gave none that can be; the order given is kept. */
    static Instant moment(@Nullable Instant given, Instant storedAt, int place) {
        if (given == null || given.isBefore(Instant.EPOCH) || given.isAfter(storedAt.plus(SKEW))) {
            return storedAt.plus(place, ChronoUnit.MICROS);
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    /** NUL and halves of a pair become the replacement character; everything else stays, direction marks included. */
    static String characters(String raw) {
        int wrong = firstWrong(raw);
        if (wrong < 0) {
            return raw;
        }
        StringBuilder kept = new StringBuilder(raw.length()).append(raw, 0, wrong);
        raw.substring(wrong)
                .codePoints()
                .map(point -> refused(point) ? '\uFFFD' : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String bounded(String text, int limit, String mark) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    private static int firstWrong(String raw) {
        for (int place = 0; place < raw.length(); place++) {
            char unit = raw.charAt(place);
            if (unit == 0) {
                return place;
            }
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (refused(raw.codePointAt(place))) {
                return place;
            }
            place++;
        }
        return -1;
    }

    private static boolean refused(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
