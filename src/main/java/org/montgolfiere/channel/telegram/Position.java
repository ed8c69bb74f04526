package org.montgolfiere.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far updates were read.
 *
 * @param offset the number of the next update; 0: none was read
 * @param readAt when the last one was read
 * @param checkedAt when the webhook was last asked about
 */
record Position(long offset, Instant readAt, Instant checkedAt) {

    /** After a week of silence Telegram numbers anew, by chance: an old number could then say that new ones were read. */
    private static final Duration HOLDS = Duration.ofDays(6);

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18}):(\\d{1,12}):(\\d{1,12})");

    static Position parse(@Nullable String cursor) {
        Matcher matcher = CURSOR.matcher(cursor == null ? "" : cursor);
        return matcher.matches()
                ? new Position(Long.parseLong(matcher.group(1)), moment(matcher.group(2)), moment(matcher.group(3)))
                : new Position(0, Instant.EPOCH, Instant.EPOCH);
    }

    /** The number to ask from; null: from the oldest there is. */
    @Nullable
    Long from(Instant now) {
        return offset == 0 || readAt.plus(HOLDS).isBefore(now) ? null : offset;
    }

    Position read(long next, Instant now) {
        return new Position(next, now, checkedAt);
    }

    Position checked(Instant now) {
        return new Position(offset, readAt, now);
    }

    String cursor() {
        return offset + ":" + readAt.getEpochSecond() + ":" + checkedAt.getEpochSecond();
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
