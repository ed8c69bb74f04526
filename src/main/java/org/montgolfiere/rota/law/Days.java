package org.montgolfiere.rota.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.montgolfiere.rota.Holidays;

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
