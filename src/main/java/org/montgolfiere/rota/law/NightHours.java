package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** The hours of the night, on the clocks of one place. */
record NightHours(LocalTime begins, LocalTime ends, ZoneId zone) {

    /** @param window such as {@code 21:00-06:00} */
    static NightHours of(String window, ZoneId zone) {
        String[] hours = window.split("-", 2);
        return new NightHours(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]), zone);
    }

    NightHours from(LocalTime earlier) {
        return new NightHours(earlier, ends, zone);
    }

    /** The night that begins on this day. */
    Stretch on(LocalDate day) {
        return new Stretch(
                day.atTime(begins).atZone(zone).toInstant(),
                day.plusDays(1).atTime(ends).atZone(zone).toInstant());
    }

    /** The nights that a span touches. */
    Stream<Stretch> during(Stretch span) {
        LocalDate first = span.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = span.to().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1)).map(this::on).filter(span::overlaps);
    }

    /** Minutes of these pieces that lie at night. */
    long minutes(List<Stretch> pieces) {
        return pieces.stream().mapToLong(this::minutes).sum();
    }

    private long minutes(Stretch piece) {
        return during(piece)
                .map(piece::common)
                .mapToLong(common -> common == null ? 0 : common.minutes())
                .sum();
    }
}
