package org.montgolfiere.rota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which service hours nobody holds. Arithmetic on pieces of time, without a clock. */
final class Cover {

    private Cover() {}

    /** The service hours within a span, nobody's piece of them left out. */
    static List<Stretch> gaps(
            List<Opening> week, Predicate<LocalDate> closed, ZoneId zone, List<Watch> watches, Stretch span) {
        List<Stretch> held = watches.stream().map(Watch::time).toList();
        return hours(week, closed, zone, span).stream()
                .flatMap(open -> open.without(held).stream())
                .toList();
    }

    /** The service hours within a span, in order. @param closed days on which there are none */
    static List<Stretch> hours(List<Opening> week, Predicate<LocalDate> closed, ZoneId zone, Stretch span) {
        LocalDate first = span.from().atZone(zone).toLocalDate();
        LocalDate last = span.to().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(closed.negate())
                .flatMap(date -> on(week, zone, date))
                .map(span::common)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static Stream<Stretch> on(List<Opening> week, ZoneId zone, LocalDate date) {
        return week.stream()
                .filter(opening -> opening.day() == date.getDayOfWeek())
                .map(opening -> opening.on(date, zone))
                .filter(open -> open.from().isBefore(open.to()));
    }
}
