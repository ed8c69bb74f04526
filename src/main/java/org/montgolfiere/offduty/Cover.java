package org.montgolfiere.offduty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which service hours nobody holds. Arithmetic on pieces of time, without a clock. */
final class Cover {

    private Cover() {}

    /** The service hours within a span, nobody's piece of them left out. */
    static List<Stretch> gaps(List<Opening> week, ZoneId zone, List<Watch> watches, Stretch span) {
        List<Stretch> held = watches.stream().map(Watch::time).toList();
        return hours(week, zone, span).stream()
                .flatMap(open -> without(open, held).stream())
                .toList();
    }

    /** The service hours within a span, in order. */
    static List<Stretch> hours(List<Opening> week, ZoneId zone, Stretch span) {
        LocalDate first = span.from().atZone(zone).toLocalDate();
        LocalDate last = span.to().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> on(week, zone, date))
                .filter(span::overlaps)
                .map(open -> within(open, span))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static Stream<Stretch> on(List<Opening> week, ZoneId zone, LocalDate date) {
        return week.stream()
                .filter(opening -> opening.day() == date.getDayOfWeek())
                .map(opening -> opening.on(date, zone))
                .filter(open -> open.from().isBefore(open.to()));
    }

    private static Stretch within(Stretch open, Stretch span) {
        return new Stretch(later(open.from(), span.from()), earlier(open.to(), span.to()));
    }

    /** What is left of a piece of time when others are cut out of it. */
    static List<Stretch> without(Stretch whole, List<Stretch> cuts) {
        List<Stretch> left = new ArrayList<>();
        Instant start = whole.from();
        for (Stretch cut :
                cuts.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (cut.from().isAfter(start) && start.isBefore(whole.to())) {
                left.add(new Stretch(start, earlier(cut.from(), whole.to())));
            }
            start = later(start, cut.to());
        }
        if (start.isBefore(whole.to())) {
            left.add(new Stretch(start, whole.to()));
        }
        return List.copyOf(left);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
