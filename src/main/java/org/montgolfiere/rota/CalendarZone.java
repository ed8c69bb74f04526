package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A time zone as iCalendar writes it: by its yearly rules where it has some, else change by change. */
final class CalendarZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final int SINCE = 1970;

    private CalendarZone() {}

    /** Whether readers of all kinds understand its hours: it changes its clocks by yearly rules, or not at all just now. */
    static boolean regular(ZoneId zone, Instant first, Instant last) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(first);
        return !zone.getRules().getTransitionRules().isEmpty()
                || next == null
                || next.getInstant().isAfter(last);
    }

    /** The lines of a VTIMEZONE that holds from one instant to another. */
    static List<String> lines(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone));
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        if (yearly.isEmpty() || !yearly.stream().allMatch(CalendarZone::keepsItsWeekday)) {
            lines.addAll(oneByOne(rules, first, last));
        } else {
            yearly.forEach(rule -> lines.addAll(yearly(rule)));
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    /** A change meant in another clock may fall on the day beside the one that the rule names. */
    private static boolean keepsItsWeekday(ZoneOffsetTransitionRule rule) {
        return !rule.isMidnightEndOfDay()
                && (rule.getDayOfWeek() == null
                        || rule.getDayOfWeek()
                                == rule.createTransition(SINCE)
                                        .getDateTimeBefore()
                                        .getDayOfWeek());
    }

    private static List<String> yearly(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition change = rule.createTransition(SINCE);
        return observance(change, !rule.getStandardOffset().equals(rule.getOffsetAfter()), recurrence(rule, change));
    }

    /** Every year on the same weekday of the same days of a month. */
    private static String recurrence(ZoneOffsetTransitionRule rule, ZoneOffsetTransition change) {
        LocalDateTime begins = change.getDateTimeBefore();
        String month = "RRULE:FREQ=YEARLY;BYMONTH=" + begins.getMonthValue();
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return month + ";BYMONTHDAY=" + begins.getDayOfMonth();
        }
        String weekday = begins.getDayOfWeek().name().substring(0, 2);
        if (day == -1) {
            return month + ";BYDAY=-1" + weekday;
        }
        if (day % 7 == 1) {
            return month + ";BYDAY=" + (day / 7 + 1) + weekday;
        }
        String days =
                IntStream.rangeClosed(day, day + 6).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return month + ";BYMONTHDAY=" + days + ";BYDAY=" + weekday;
    }

    private static List<String> oneByOne(ZoneRules rules, Instant first, Instant last) {
        ZoneOffset before = rules.getOffset(first);
        List<String> lines = lines("STANDARD", LocalDateTime.of(SINCE, 1, 1, 0, 0), before, before, null);
        for (ZoneOffsetTransition change = rules.nextTransition(first);
                change != null && !change.getInstant().isAfter(last);
                change = rules.nextTransition(change.getInstant())) {
            lines.addAll(observance(change, rules.isDaylightSavings(change.getInstant()), null));
        }
        return lines;
    }

    private static List<String> observance(ZoneOffsetTransition change, boolean summer, @Nullable String recurrence) {
        return lines(
                summer ? "DAYLIGHT" : "STANDARD",
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                recurrence);
    }

    private static List<String> lines(
            String kind, LocalDateTime begins, ZoneOffset from, ZoneOffset to, @Nullable String recurrence) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:" + kind,
                "DTSTART:" + LOCAL.format(begins),
                "TZOFFSETFROM:" + offset(from),
                "TZOFFSETTO:" + offset(to)));
        if (recurrence != null) {
            lines.add(recurrence);
        }
        lines.add("END:" + kind);
        return lines;
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
