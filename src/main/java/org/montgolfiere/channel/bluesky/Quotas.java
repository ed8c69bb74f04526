package org.montgolfiere.channel.bluesky;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outside.Answer;

/** Until when a server asked not to be called for one thing. Forgetting it costs one more refusal, nothing else. */
final class Quotas {

    private static final int KEPT = 10_000;
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    /** @return until when not to call; null: go on */
    @Nullable
    Instant closed(String quota, Instant now) {
        Instant until = used.get(quota);
        if (until != null && !until.isAfter(now)) {
            used.remove(quota, until);
            return null;
        }
        return until;
    }

    /** @return until when not to call again, where this answer says so; null: it does not */
    @Nullable
    Instant note(String quota, Answer.Reply reply, Instant now) {
        boolean spent = "0".equals(reply.header("ratelimit-remaining"));
        if (reply.status() != 429 && !spent) {
            return null;
        }
        Instant until = until(reply, now);
        if (used.size() >= KEPT) used.clear();
        used.put(quota, until);
        return until;
    }

    private static Instant until(Answer.Reply reply, Instant now) {
        Instant told = told(reply, now);
        if (told == null) return now.plus(UNTOLD);
        Instant least = now.plusSeconds(1);
        Instant most = now.plus(LONGEST);
        return told.isBefore(least) ? least : told.isAfter(most) ? most : told;
    }

    /** When the server counts anew; null: it does not tell. */
    static @Nullable Instant reset(Answer.Reply reply) {
        Long reset = number(reply.header("ratelimit-reset"));
        return reset == null ? null : Instant.ofEpochSecond(reset);
    }

    private static @Nullable Instant told(Answer.Reply reply, Instant now) {
        Instant reset = reset(reply);
        if (reset != null) {
            return reset;
        }
        String after = reply.header("retry-after");
        Long seconds = number(after);
        return seconds != null ? now.plusSeconds(seconds) : date(after);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,11}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException garbage) {
            return null;
        }
    }
}
