package org.montgolfiere.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What one's own presence shows: evenings that were late, rest that was kept or broken. Worked out from quarters of an hour,
 * without a clock or a database.
 */
public record Rhythm(List<LocalDate> lateEvenings, List<Rest> rests) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofHours(5);
    private static final Duration ENOUGH = Duration.ofHours(11);
    private static final LocalTime LATE = LocalTime.of(20, 0);
    private static final LocalTime EARLY = LocalTime.of(5, 0);

    public Rhythm {
        lateEvenings = List.copyOf(lateEvenings);
        rests = List.copyOf(rests);
    }

    /** From the end of what one did until one began again; shorter breaks are none. */
    public record Rest(Instant from, Instant to) {

        public Duration length() {
            return Duration.between(from, to);
        }

        /** Eleven hours in a row. */
        public boolean kept() {
            return length().compareTo(ENOUGH) >= 0;
        }
    }

    /** @param quarters the beginnings of quarters in which something was done, in order */
    static Rhythm of(List<Instant> quarters, ZoneId zone) {
        TreeSet<LocalDate> late = new TreeSet<>();
        List<Rest> rests = new ArrayList<>();
        Instant end = null;
        for (Instant quarter : quarters) {
            LocalTime hour = quarter.atZone(zone).toLocalTime();
            LocalDate day = quarter.atZone(zone).toLocalDate();
            if (!hour.isBefore(LATE)) {
                late.add(day);
            }
            if (hour.isBefore(EARLY)) {
                late.add(day.minusDays(1));
            }
            if (end != null && Duration.between(end, quarter).compareTo(PAUSE) >= 0) {
                rests.add(new Rest(end, quarter));
            }
            end = quarter.plus(QUARTER);
        }
        return new Rhythm(List.copyOf(late), rests);
    }
}
