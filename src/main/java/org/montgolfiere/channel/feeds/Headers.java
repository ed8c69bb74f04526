package org.montgolfiere.channel.feeds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say, as far as it can be taken. */
final class Headers {

    private static final Pattern AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age=\"?(\\d{1,9})");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{1,500}");

    private Headers() {}

    /** Null where it is missing, too long, or no plain ASCII: it is sent back some day. */
    static @Nullable String plainOrNull(@Nullable String value) {
        return value == null || !PLAIN.matcher(value).matches() ? null : value;
    }

    static String plain(@Nullable String value, String otherwise) {
        String plain = plainOrNull(value);
        return plain == null ? otherwise : plain;
    }

    /** How long a {@code Cache-Control} says an answer is good; null: it does not say. */
    static @Nullable Duration fresh(@Nullable String cacheControl) {
        Matcher age = AGE.matcher(cacheControl == null ? "" : cacheControl);
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
    }

    /** The end of a {@code Retry-After}, in seconds or as a date; null: it does not say. */
    static @Nullable Instant until(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(retryAfter));
        }
        try {
            return ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException garbage) {
            return null;
        }
    }
}
