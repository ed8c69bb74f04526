package org.montgolfiere.rota.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/** The days of a problem among civil weeks and weekends, and their local midnights in minutes since the first. */
final class Days {
    private static final int MARGIN = 8;

    final int count;
    final int weeks;
    private final LocalDate first;
    private final LocalDate monday;
    private final ZoneId zone;
    private final int[] midnights;

    Days(Problem problem) {
        this.count = problem.days();
        this.first = problem.firstDay();
        this.zone = problem.zone();
        this.monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.weeks = week(count - 1) + 1;
        this.midnights = IntStream.rangeClosed(-MARGIN, count + MARGIN)
                .map(day -> at(day, 0))
                .toArray();
    }

    int week(int day) {
        return (int) ChronoUnit.WEEKS.between(monday, first.plusDays(day));
    }

    /** Index of the weekend that the day belongs to, or -1. */
    int weekend(int day) {
        return first.plusDays(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? week(day) : -1;
    }

    /** May lie before the first day. */
    int firstOfWeek(int week) {
        return (int) ChronoUnit.DAYS.between(first, monday.plusWeeks(week));
    }

    /** @param day at most a week outside the plan */
    int midnight(int day) {
        return midnights[day + MARGIN];
    }

    int startOfWeek(int week) {
        return midnight(firstOfWeek(week));
    }

    /** @param minute of the day by the local clock; may pass its end */
    int at(int day, int minute) {
        var local = first.plusDays(day).atStartOfDay().plusMinutes(minute);
        return (int) ChronoUnit.MINUTES.between(first.atStartOfDay(zone), local.atZone(zone));
    }
}
