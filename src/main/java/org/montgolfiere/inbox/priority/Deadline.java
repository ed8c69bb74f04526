package org.montgolfiere.inbox.priority;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment that a sentence names.
 *
 * @param day whether it names a day, not an hour
 * @param firm whether it is named as a bound, such as "by" or "sous"
 */
record Deadline(ZonedDateTime due, boolean day, boolean firm) {

    /** A day is meant until work ends on it. */
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final Pattern HOUR = Pattern.compile(
            "^,?\\s*(?:a|vers|avant|at|by|before|around|en|in the|d'ici)?\\s*(?:(?<hour>\\d{1,2}) ?(?:h|:|heures?\\b) ?(?<minute>\\d{2})?(?!\\w)"
                    + "|(?<half>\\d{1,2}) ?(?<side>am|pm)\\b|(?<noon>midi|noon|matin(?:ee)?|morning)\\b|(?<late>soir(?:ee)?|evening)\\b)");

    private static final List<BiFunction<String, ZonedDateTime, @Nullable Deadline>> WAYS =
            List.of(Lengths::in, Days::dated, Days::week, Days::near, Days::named, Days::hour);

    /** The first that is found, whichever way it is named; null: none is. @param sentence in small letters without accents */
    static @Nullable Deadline in(String sentence, ZonedDateTime said) {
        return WAYS.stream()
                .map(way -> way.apply(sentence, said))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** On a day, at the hour that the rest of the sentence begins with, if it does; null: that is over already. */
    static @Nullable Deadline on(LocalDate date, String rest, boolean firm, ZonedDateTime said) {
        LocalTime hour = hour(rest);
        ZonedDateTime due = date.atTime(hour == null ? CLOSE : hour).atZone(said.getZone());
        if (due.isAfter(said)) {
            return new Deadline(due, hour == null, firm);
        }
        ZonedDateTime night = date.plusDays(1).atStartOfDay(said.getZone()).minusMinutes(1);
        return hour == null && night.isAfter(said) ? new Deadline(night, true, firm) : null;
    }

    /** Before a day begins. */
    static @Nullable Deadline before(LocalDate date, ZonedDateTime said) {
        ZonedDateTime due = date.atStartOfDay(said.getZone());
        return due.isAfter(said) ? new Deadline(due, true, false) : null;
    }

    /** The hour that a text begins with; null: none. */
    static @Nullable LocalTime hour(String rest) {
        Matcher found = HOUR.matcher(rest);
        if (!found.find()) {
            return null;
        }
        if (found.group("noon") != null) {
            return NOON;
        }
        if (found.group("late") != null) {
            return EVENING;
        }
        return found.group("hour") == null ? half(found) : whole(found);
    }

    private static @Nullable LocalTime whole(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        int minute = found.group("minute") == null ? 0 : Integer.parseInt(found.group("minute"));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static @Nullable LocalTime half(Matcher found) {
        int hour = Integer.parseInt(found.group("half"));
        return hour < 1 || hour > 12
                ? null
                : LocalTime.of(hour % 12 + (found.group("side").equals("pm") ? 12 : 0), 0);
    }
}
