package org.montgolfiere.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of time, its end not included. */
public record Stretch(Instant from, Instant to) {

    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2500;

    /**
     * Hours as a clock on the wall shows them; those that a change of clocks skips, or that lie beyond all calendars, are
     * no time at all.
     */
    public static Stretch of(LocalDateTime from, LocalDateTime to, ZoneId zone) {
        if (!known(from.toLocalDate()) || !known(to.toLocalDate())) {
            return new Stretch(Instant.EPOCH, Instant.EPOCH);
        }
        Instant start = from.atZone(zone).toInstant();
        return new Stretch(start, later(start, to.atZone(zone).toInstant()));
    }

    /** Whether a day may be asked for: nobody plans, or worked, before 1970 or after 2500. */
    public static boolean known(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean overlaps(Stretch other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether it begins and ends within another. */
    public boolean within(Stretch other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public long minutes() {
        return length().toMinutes();
    }

    /** What both have in common, or null. */
    public @Nullable Stretch common(Stretch other) {
        return overlaps(other) ? new Stretch(later(from, other.from), earlier(to, other.to)) : null;
    }

    /** What is left when others are cut out of it, in order. */
    public List<Stretch> without(List<Stretch> cuts) {
        List<Stretch> left = new ArrayList<>();
        Instant start = from;
        for (Stretch cut :
                cuts.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (cut.from.isAfter(start) && start.isBefore(to)) {
                left.add(new Stretch(start, earlier(cut.from, to)));
            }
            start = later(start, cut.to);
        }
        if (start.isBefore(to)) {
            left.add(new Stretch(start, to));
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
