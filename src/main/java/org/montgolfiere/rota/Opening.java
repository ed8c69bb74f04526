package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Function;

/**
 * One span of a weekday in which the brand answers, in its own time zone.
 *
 * @param closes midnight stands for the end of the day
 */
public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public Opening {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException(day + " closes at " + closes + ", before " + opens);
        }
    }

    boolean overlaps(Opening other) {
        return day == other.day && startsBefore(other) && other.startsBefore(this);
    }

    private boolean startsBefore(Opening other) {
        return other.closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(other.closes);
    }

    /** This span on one date. An hour that the clocks repeat counts whole, one that they skip not at all. */
    Stretch on(LocalDate date, ZoneId zone) {
        LocalDate end = closes.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return new Stretch(
                instant(date.atTime(opens), zone, ZoneOffsetTransition::getOffsetBefore),
                instant(end.atTime(closes), zone, ZoneOffsetTransition::getOffsetAfter));
    }

    private static Instant instant(
            LocalDateTime local, ZoneId zone, Function<ZoneOffsetTransition, ZoneOffset> whenRepeated) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : local.toInstant(whenRepeated.apply(change));
    }
}
