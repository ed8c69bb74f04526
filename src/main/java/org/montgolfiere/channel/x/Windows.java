package org.montgolfiere.channel.x;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.outside.Answer;

/**
 * What X said of its windows: how often each call may be made by each account, and how often it still may. Forgetting it
 * costs one more refusal, nothing else.
 */
final class Windows {

    private static final int KEPT = 10_000;
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration CAPPED = Duration.ofHours(6);

    /** The quarter of an hour that every call has, and the days that some have besides, for a user and for the app. */
    private static final List<String> GROUPS = List.of("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour");

    private final Map<Key, Window> windows = new ConcurrentHashMap<>();

    /** @param whose the account's id on X, or another name for who calls */
    record Key(String whose, String call) {}

    /** @param limit how often in all; 0: it does not say */
    private record Window(int left, int limit, Instant until) {}

    /** @return until when not to call; null: go on */
    @Nullable
    Instant closed(Key key, Instant now) {
        Window window = windows.get(key);
        if (window != null && !window.until().isAfter(now)) {
            windows.remove(key, window);
            return null;
        }
        return window != null && window.left() == 0 ? window.until() : null;
    }

    /** Keeps in mind what an answer says. @param capped whether a month's share is used up @return until when it counts */
    Instant note(Key key, Answer.Reply reply, boolean capped, Instant now) {
        String group = group(reply, now);
        Integer limit = number(reply.header(group + "-limit"));
        Integer left = number(reply.header(group + "-remaining"));
        boolean closed = reply.status() == 429;
        Instant until = capped ? now.plus(CAPPED) : until(reply, group, now);
        if (closed || left != null) {
            if (windows.size() >= KEPT) windows.clear();
            int most = limit == null ? 0 : limit;
            windows.put(key, new Window(closed || left == null ? 0 : left, most, until));
        }
        return until;
    }

    /** The scarcest of an account's open windows; null: none is told of. */
    @Nullable
    Quota scarcest(String whose, Instant now) {
        return windows.entrySet().stream()
                .filter(each -> each.getKey().whose().equals(whose))
                .map(Map.Entry::getValue)
                .filter(each -> each.until().isAfter(now))
                .min(Comparator.comparingDouble(each -> (double) each.left() / Math.max(1, each.limit())))
                .map(each -> new Quota(each.left(), Math.max(each.left(), each.limit()), each.until()))
                .orElse(null);
    }

    /** How far X's clock is ahead of ours; null where it does not tell. */
    static @Nullable Duration ahead(Answer.Reply reply, Instant now) {
        String date = reply.header("date");
        try {
            Instant theirs = date == null
                    ? null
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return theirs == null ? null : Duration.between(now, theirs);
        } catch (DateTimeException garbage) {
            return null;
        }
    }

    /** Of those that are used up the one that opens last; else the first. */
    private static String group(Answer.Reply reply, Instant now) {
        return GROUPS.stream()
                .filter(each -> Integer.valueOf(0).equals(number(reply.header(each + "-remaining"))))
                .max(Comparator.comparing(each -> until(reply, each, now)))
                .orElse(GROUPS.getFirst());
    }

    private static Instant until(Answer.Reply reply, String group, Instant now) {
        String reset = reply.header(group + "-reset");
        if (reset == null || !reset.matches("\\d{1,11}")) {
            return now.plus(UNTOLD);
        }
        Duration ahead = ahead(reply, now);
        Instant theirs = Instant.ofEpochSecond(Long.parseLong(reset));
        Instant told = ahead == null ? theirs : theirs.minus(ahead);
        Instant least = now.plusSeconds(1);
        Instant most = now.plus(LONGEST);
        return told.isBefore(least) ? least : told.isAfter(most) ? most : told;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
