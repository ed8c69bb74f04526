package org.montgolfiere.inbox.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.Words;

/** Sensible moments to see a conversation again, in the reader's own hours. */
final class Snoozes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int NO_AFTERNOON_FROM = 13;

    private Snoozes() {}

    static List<Head.Moment> of(Words words) {
        ZonedDateTime now = words.now().atZone(words.zone());
        List<Head.Moment> moments = new ArrayList<>();
        if (now.getHour() < NO_AFTERNOON_FROM) {
            moments.add(new Head.Moment("inbox.snooze.afternoon", at(now, AFTERNOON)));
        }
        moments.add(new Head.Moment("inbox.snooze.tomorrow", at(now.plusDays(1), MORNING)));
        if (now.getDayOfWeek() != DayOfWeek.SUNDAY) {
            moments.add(new Head.Moment(
                    "inbox.snooze.monday", at(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING)));
        }
        return moments;
    }

    /** What was chosen: an instant from the menu, or a date and time typed in the reader's zone; null: neither. */
    static @Nullable Instant read(String until, String own, Words words) {
        try {
            return own.isEmpty()
                    ? Instant.parse(until)
                    : LocalDateTime.parse(own).atZone(words.zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Instant at(ZonedDateTime day, LocalTime time) {
        return day.with(time).toInstant();
    }
}
