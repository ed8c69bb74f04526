package org.montgolfiere.rota.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.montgolfiere.rota.Holidays;
import org.montgolfiere.rota.Stretch;

/** Which days may be worked, and how many. */
final class Days {

    private Days() {}

    static List<Breach> working(Question of) {
        return of.mondays().stream().flatMap(monday -> worked(of, monday)).toList();
    }

    private static Stream<Breach> worked(Question of, LocalDate monday) {
        long days = monday.datesUntil(monday.plusDays(7))
                .filter(day -> of.timeline().minutes(of.day(day)) > 0)
                .count();
        return of.over(of.week(monday), days).stream();
    }

    /** Work of a day in more pieces than two, or with too much time between them; breaks within a piece are none of that. */
    static List<Breach> split(Question of) {
        return of.days().flatMap(day -> split(of, of.day(day))).toList();
    }

    private static Stream<Breach> split(Question of, Stretch day) {
        List<Stretch> between = between(of.timeline().worked(day));
        long minutes = Timeline.sum(between);
        return between.size() > of.rule().span() || minutes > of.rule().value()
                ? Stream.of(of.breach(day, minutes))
                : Stream.empty();
    }

    private static List<Stretch> between(List<Stretch> pieces) {
        return pieces.isEmpty()
                ? List.of()
                : new Stretch(pieces.getFirst().from(), pieces.getLast().to()).without(pieces);
    }

    static List<Breach> sunday(Question of) {
        return of.contract().sundayBasis().isBlank()
                ? on(of, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                : List.of();
    }

    static List<Breach> holidays(Question of) {
        return on(of, day -> Holidays.on(of.contract().country(), of.contract().region(), day));
    }

    private static List<Breach> on(Question of, Predicate<LocalDate> closed) {
        return of.days()
                .filter(closed)
                .map(of::day)
                .flatMap(day -> of.over(day, of.timeline().minutes(day)).stream())
                .toList();
    }
}
