package org.montgolfiere.channel.bluesky;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Record keys that sort by time: 53 bits of microseconds and 10 of the clock's own number, in 13 letters. */
final class Tid {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;

    private final Clock clock;
    private final int number = new SecureRandom().nextInt(1024);
    private final AtomicLong last = new AtomicLong();

    Tid(Clock clock) {
        this.clock = clock;
    }

    /** Later than every key before it, even where the clock stands still or goes back. */
    String next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long micros = last.updateAndGet(before -> Math.max(before + 1, now));
        return write(micros << 10 | number);
    }

    /** When a key was made, as far as it tells; null: it is no such key. */
    static @Nullable Instant instant(String key) {
        if (key.length() != LENGTH || LETTERS.indexOf(key.charAt(0)) >= 8) {
            return null;
        }
        long value = 0;
        for (int place = 0; place < LENGTH; place++) {
            int digit = LETTERS.indexOf(key.charAt(place));
            if (digit < 0) return null;
            value = value << 5 | digit;
        }
        return Instant.EPOCH.plus(value >>> 10, ChronoUnit.MICROS);
    }

    private static String write(long value) {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int shift = 60; shift >= 0; shift -= 5) {
            key.append(LETTERS.charAt((int) (value >>> shift & 31)));
        }
        return key.toString();
    }
}
