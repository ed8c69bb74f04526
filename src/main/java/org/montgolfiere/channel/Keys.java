package org.montgolfiere.channel;

import java.time.Instant;
import java.util.UUID;

/** Keys of sendings: when one was made, and what makes it the only one. */
public final class Keys {

    private static final int LENGTH = 8; // of milliseconds to base 36, from 1972 to 2059

    private Keys() {}

    public static String next(Instant now) {
        return Long.toString(now.toEpochMilli(), 36) + "-" + UUID.randomUUID();
    }

    /** When a key was made; long ago where it does not tell. */
    public static Instant moment(String key) {
        int end = key.indexOf('-');
        boolean tells = end == LENGTH && key.substring(0, end).matches("[0-9a-z]+");
        return tells ? Instant.ofEpochMilli(Long.parseLong(key.substring(0, end), 36)) : Instant.EPOCH;
    }
}
