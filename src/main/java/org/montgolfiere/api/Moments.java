package org.montgolfiere.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as programs write them: RFC 3339 with an offset, the years 0 to 9999. */
final class Moments {

    private static final int LAST_YEAR = 9_999;

    private Moments() {}

    /** @return null where it is none */
    static @Nullable Instant read(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return moment.getYear() < 0 || moment.getYear() > LAST_YEAR ? null : moment.toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
