package org.montgolfiere.channel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as others write them. */
public final class Moments {

    private static final Instant FIRST = Instant.parse("2006-01-01T00:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(4);
    private static final int LONGEST = 64;

    private Moments() {}

    /** Of ISO 8601, with an offset. @return null when the text is none, or no moment */
    public static @Nullable Instant parse(@Nullable String text) {
        try {
            return text == null || text.length() > LONGEST
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException garbage) {
            return null;
        }
    }

    /** The moment, or {@code now} where it is from before such networks were, or from the future. */
    public static Instant plausible(@Nullable Instant at, Instant now) {
        return at != null && at.isAfter(FIRST) && at.isBefore(now.plus(SKEW)) ? at : now;
    }
}
