package org.montgolfiere.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place in a list where a page ends; its written form travels in addresses. */
record Key(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

    /** @return null where the text is none of ours: the list begins at its start then */
    static @Nullable Key read(@Nullable String written) {
        Matcher form = FORM.matcher(written == null ? "" : written);
        if (!form.matches()) {
            return null;
        }
        try {
            return new Key(
                    Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS),
                    Long.parseLong(form.group(2)));
        } catch (DateTimeException | ArithmeticException beyond) {
            return null;
        }
    }

    String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    OffsetDateTime moment() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
