package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/** What a shift weighs, in hours of an ordinary Tuesday, and how weight fades. Arithmetic without a clock. */
final class Weights {

    static final double NIGHT = 1.75;
    static final double WEEKEND = 1.5;
    static final double HOLIDAY = 2;
    static final double ON_CALL = 0.3;

    private static final Duration HALF_LIFE = Duration.ofDays(56);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Weights() {}

    /** Each hour weighs by itself: the heaviest of what it is counts. */
    static double of(Stretch time, Mode mode, ZoneId zone, Predicate<LocalDate> holiday) {
        double weight = 0;
        for (Instant from = time.from(); from.isBefore(time.to()); from = next(from, zone)) {
            Instant to = next(from, zone).isBefore(time.to()) ? next(from, zone) : time.to();
            weight += Duration.between(from, to).toSeconds() / 3600.0 * factor(from, zone, holiday);
        }
        return mode == Mode.ON_CALL ? weight * ON_CALL : weight;
    }

    /** The next half hour on the clocks of a place; edges of days and nights are among them. */
    private static Instant next(Instant from, ZoneId zone) {
        int minute = from.atZone(zone).getMinute() % 30;
        return from.plusSeconds(60L * (30 - minute) - from.atZone(zone).getSecond());
    }

    private static double factor(Instant from, ZoneId zone, Predicate<LocalDate> holiday) {
        LocalDate day = from.atZone(zone).toLocalDate();
        LocalTime hour = from.atZone(zone).toLocalTime();
        boolean night = !hour.isBefore(EVENING) || hour.isBefore(MORNING);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double factor = night ? NIGHT : 1;
        factor = Math.max(factor, weekend ? WEEKEND : 1);
        return Math.max(factor, holiday.test(day) ? HOLIDAY : 1);
    }

    /** What is left of a weight after a while: half of it after eight weeks. What lies ahead counts whole. */
    static double faded(double weight, Instant at, Instant now) {
        long passed = Math.max(0, Duration.between(at, now).toSeconds());
        return weight * Math.pow(0.5, (double) passed / HALF_LIFE.toSeconds());
    }
}
