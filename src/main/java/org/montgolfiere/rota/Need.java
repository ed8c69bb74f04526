package org.montgolfiere.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many people a brand needs at certain hours, and what they must be able to do.
 *
 * @param closes at or before {@code opens}: on the next day
 * @param pause minutes of the shift that are no work
 * @param skills each of them answers all of these
 * @param languages each of them speaks all of these
 * @param licence the subject that each must be licensed for, or null
 * @param since the first day, or null; @param until the first day no more, or null
 */
public record Need(
        long id,
        String name,
        Set<DayOfWeek> weekdays,
        OnHolidays holidays,
        LocalTime opens,
        LocalTime closes,
        int pause,
        int people,
        Mode mode,
        Set<String> skills,
        Set<String> languages,
        @Nullable String licence,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    private static final int NIGHT_MINUTES = 180;

    /** What a public holiday does to it. */
    public enum OnHolidays {
        AS_USUAL,
        /** Needed on public holidays alone. */
        ONLY,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static OnHolidays of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Need {
        weekdays = Set.copyOf(weekdays);
        skills = Set.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    /** Whether it is needed on a day. */
    public boolean on(LocalDate day, boolean holiday) {
        if ((since != null && day.isBefore(since)) || (until != null && !day.isBefore(until))) {
            return false;
        }
        return switch (holidays) {
            case AS_USUAL -> weekdays.contains(day.getDayOfWeek());
            case ONLY -> holiday;
            case CLOSED -> weekdays.contains(day.getDayOfWeek()) && !holiday;
        };
    }

    /** Its hours on the day it begins. */
    public Stretch time(LocalDate day, ZoneId zone) {
        LocalDate end = closes.isAfter(opens) ? day : day.plusDays(1);
        return Stretch.of(day.atTime(opens), end.atTime(closes), zone);
    }

    boolean sameHours(Need other) {
        return opens.equals(other.opens) && closes.equals(other.closes) && mode == other.mode;
    }

    /** Whether it lasts three hours or more between nine in the evening and six in the morning. */
    boolean night() {
        int start = opens.toSecondOfDay() / 60;
        int end = start + minutes();
        int night = Math.max(0, Math.min(end, 30 * 60) - Math.max(start, 21 * 60))
                + Math.max(0, Math.min(end, 6 * 60) - start);
        return night >= NIGHT_MINUTES;
    }

    /** Whether not everybody can hold it. */
    boolean demanding() {
        return !languages.isEmpty() || !skills.isEmpty() || licence != null;
    }

    /** How long a shift of it lasts by the clock, in minutes. */
    public int minutes() {
        int length = (closes.toSecondOfDay() - opens.toSecondOfDay()) / 60;
        return length > 0 ? length : length + 24 * 60;
    }
}
