package org.montgolfiere.channel.mastodon;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.outside.Answer;

/** Until when a server asked not to be called by one account. Forgetting it costs one more refusal, nothing else. */
final class Quotas {

    private static final int KEPT = 10_000;
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

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

    /** Keeps in mind what an answer says of limits. @return until when not to call again; null: it does not say so */
    @Nullable
    Instant note(String quota, Answer.Reply reply, Instant now) {
        boolean spent = "0".equals(reply.header("x-ratelimit-remaining"));
        if (reply.status() != 429 && !spent) {
            return null;
        }
        Instant until = until(reply, now);
        if (used.size() >= KEPT) used.clear();
        used.put(quota, until);
        return until;
    }

    /** How far the server's clock is ahead of ours; null where it does not tell. */
    static @Nullable Duration ahead(Answer.Reply reply, Instant now) {
        Instant theirs = date(reply.header("date"));
        return theirs == null ? null : Duration.between(now, theirs);
    }

    private static Instant until(Answer.Reply reply, Instant now) {
        Instant told = told(reply, now);
        if (told == null) return now.plus(UNTOLD);
        Instant least = now.plusSeconds(1);
        Instant most = now.plus(LONGEST);
        return told.isBefore(least) ? least : told.isAfter(most) ? most : told;
    }

    /** A wait is believed before a moment, which is by the server's own clock. */
    private static @Nullable Instant told(Answer.Reply reply, Instant now) {
        String after = reply.header("retry-after");
        if (after != null && after.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(after));
        }
        Instant reset = resets(reply, now);
        return reset == null ? ours(date(after), reply, now) : reset;
    }

    /** When the server counts anew, by our clock; null: it does not tell. */
    static @Nullable Instant resets(Answer.Reply reply, Instant now) {
        return ours(reset(reply.header("x-ratelimit-reset")), reply, now);
    }

    private static @Nullable Instant ours(@Nullable Instant theirs, Answer.Reply reply, Instant now) {
        Duration ahead = ahead(reply, now);
        return theirs == null || ahead == null ? theirs : theirs.minus(ahead);
    }

    private static @Nullable Instant reset(@Nullable String text) {
        return text != null && text.matches("\\d{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : Moments.parse(text);
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
