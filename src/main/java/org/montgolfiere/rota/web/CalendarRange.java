package org.montgolfiere.rota.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.montgolfiere.rota.Stretch;

/** The days on view: a month, or a week from Monday on. */
public record CalendarRange(Kind kind, LocalDate first, LocalDate last) {

    /** How much is seen at once. */
    public enum Kind {
        MONTH,
        WEEK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param day one of its days; unreadable or empty: today */
    static CalendarRange of(String view, String day, LocalDate today) {
        LocalDate on = read(day, today);
        return view.equals("week") ? week(on) : month(on);
    }

    private static LocalDate read(String day, LocalDate today) {
        try {
            LocalDate read = day.isEmpty() ? today : LocalDate.parse(day);
            return Stretch.known(read) ? read : today;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private static CalendarRange month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new CalendarRange(Kind.MONTH, first, first.plusMonths(1).minusDays(1));
    }

    static CalendarRange week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new CalendarRange(Kind.WEEK, monday, monday.plusDays(6));
    }

    public boolean week() {
        return kind == Kind.WEEK;
    }

    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    public Stretch span(ZoneId zone) {
        return new Stretch(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public String before() {
        return query(kind, first.minusDays(1));
    }

    public String after() {
        return query(kind, last.plusDays(1));
    }

    /** The same days, as an address asks for them. */
    public String query() {
        return query(kind, first);
    }

    public static String query(Kind kind, LocalDate day) {
        return "?view=" + kind.word() + "&day=" + day;
    }

    /** Such as "March 2026", or "9 to 15 March 2026". */
    public String title(Locale locale) {
        if (kind == Kind.MONTH) {
            String named = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(first);
            return named.substring(0, 1).toUpperCase(locale) + named.substring(1);
        }
        boolean oneMonth = first.getMonth() == last.getMonth();
        String from =
                DateTimeFormatter.ofPattern(oneMonth ? "d" : "d MMM", locale).format(first);
        return from + " – " + DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(last);
    }
}
