package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** Hours of work in a day and in a week. */
final class Hours {

    private Hours() {}

    /** No day holds more, and no single piece of work does, though midnight may lie in it. */
    static List<Breach> daily(Question of) {
        Stream<Breach> days =
                of.days().map(of::day).flatMap(day -> of.over(day, of.timeline().minutes(day)).stream());
        return Stream.concat(days, throughMidnight(of)).toList();
    }

    private static Stream<Breach> throughMidnight(Question of) {
        return of.timeline().pieces().stream()
                .filter(work -> work.kind() != Work.Kind.ON_CALL && work.time().overlaps(of.window()))
                .filter(work -> !of.date(work.time().from())
                        .equals(of.date(work.time().to().minusNanos(1))))
                .flatMap(work -> of.over(work.time(), Timeline.sum(work.net())).stream());
    }

    static List<Breach> weekly(Question of) {
        return of.mondays().stream()
                .map(of::week)
                .flatMap(week -> of.over(week, of.timeline().minutes(week)).stream())
                .toList();
    }

    /** A part-time contract may be exceeded by so many per cent of itself, and never up to a full week. */
    static List<Breach> partTime(Question of) {
        long most = Math.min(
                (long) of.contract().minutesAWeek() * of.rule().value() / 100,
                of.rule().span() - 1L);
        return of.mondays().stream().flatMap(monday -> beyond(of, monday, most)).toList();
    }

    private static Stream<Breach> beyond(Question of, LocalDate monday, long most) {
        Stretch week = of.week(monday);
        long found = of.timeline().minutes(week);
        return found > most ? Stream.of(new Breach(of.rule(), week, found, most)) : Stream.empty();
    }
}
