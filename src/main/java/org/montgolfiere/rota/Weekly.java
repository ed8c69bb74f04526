package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What somebody said of the same hours of a weekday, week after week.
 *
 * @param ends at or before its beginning: on the next day
 * @param last the last day on which it may begin
 */
public record Weekly(long id, Availability.Kind kind, DayOfWeek day, LocalTime begins, LocalTime ends, LocalDate last) {

    /** Its times from a day on, by the clocks of a place; one that a change of clocks swallows is left out. */
    List<Stretch> from(LocalDate first, ZoneId zone) {
        LocalDate begin = first.with(TemporalAdjusters.nextOrSame(day));
        return begin.datesUntil(last.isBefore(begin) ? begin : last.plusDays(1), Period.ofWeeks(1))
                .map(date -> Stretch.of(date.atTime(begins), end(date).atTime(ends), zone))
                .filter(time -> time.from().isBefore(time.to()))
                .toList();
    }

    private LocalDate end(LocalDate date) {
        return ends.isAfter(begins) ? date : date.plusDays(1);
    }
}
