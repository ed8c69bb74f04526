package org.montgolfiere.rota.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Need;
import org.montgolfiere.rota.Place;
import org.montgolfiere.rota.Slot;
import org.montgolfiere.screen.Page;

/**
 * The rota as the calendar shows it to one reader.
 *
 * @param holidays public holidays of these days, with where they are
 * @param demands what is needed, a row each
 * @param lines who holds what, a row a person; the reader's own first
 * @param waiting how many shifts from today on wait for the reader's own yes
 * @param weight of what the reader holds in these days, in hours of an ordinary Tuesday; for their own row alone
 */
public record CalendarView(
        Member reader,
        CalendarRange range,
        ZoneId zone,
        LocalDate today,
        Map<LocalDate, List<Place>> holidays,
        List<Demand> demands,
        List<Line> lines,
        int waiting,
        double weight) {

    /** A need through the days. */
    public record Demand(Need need, Marks.Mark mark, List<Square> days) {}

    /** @param slot null: not needed on this day */
    public record Square(LocalDate day, @Nullable Slot slot) {}

    /** @param off time off: one's own, and for those who plan that of others which is under way */
    public record Cell(LocalDate day, List<Chip> chips, boolean off) {}

    /**
     * @param until when another who is off now is back, for those who plan; null: not off, or not for this reader
     * @param minutes planned within these days; told to the person and to leads
     */
    public record Line(Holder holder, boolean own, @Nullable Instant until, List<Cell> days, long minutes) {}

    public int missing() {
        return demands.stream()
                .flatMap(demand -> demand.days().stream())
                .mapToInt(square -> missing(square.slot()))
                .sum();
    }

    private int missing(@Nullable Slot slot) {
        return slot == null || slot.day().isBefore(today) ? 0 : slot.missing();
    }

    public boolean empty() {
        return demands.isEmpty()
                && lines.stream()
                        .allMatch(line -> line.days().stream()
                                .allMatch(cell -> cell.chips().isEmpty()));
    }

    public boolean drafts() {
        return chips().anyMatch(Chip::draft);
    }

    /** Published shifts from today on that somebody comes to, and for which nobody else is sought. */
    public long held() {
        return ahead().filter(chip -> !chip.sought() && !chip.vacant()).count();
    }

    /** Published shifts from today on for which somebody else is sought. */
    public long sought() {
        return ahead().filter(Chip::sought).count();
    }

    private Stream<Chip> ahead() {
        return chips().filter(chip -> !chip.draft() && !chip.day().isBefore(today));
    }

    private Stream<Chip> chips() {
        return lines.stream().flatMap(line -> line.days().stream()).flatMap(cell -> cell.chips().stream());
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota";
    }

    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** How a column looks: weekends and today stand out. */
    public String looks(LocalDate day) {
        return (weekend(day) ? "is-weekend" : "")
                + (holidays.containsKey(day) ? " is-holiday" : "")
                + (day.equals(today) ? " is-today" : "");
    }

    /** Such as "Friday 1 May: public holiday (France)"; empty on any other day. */
    public String holiday(LocalDate day, Page page) {
        List<Place> places = holidays.getOrDefault(day, List.of());
        if (places.isEmpty()) {
            return "";
        }
        String where =
                places.stream().map(place -> name(place, page.words().locale())).collect(Collectors.joining(", "));
        return page.say("rota.holiday", said(day, page.words().locale()), where);
    }

    private static String name(Place place, Locale locale) {
        String country = Locale.of("", place.country()).getDisplayCountry(locale);
        return place.region().isEmpty() ? country : country + " – " + place.region();
    }

    public static String weekday(LocalDate day, boolean wide, Locale locale) {
        return day.getDayOfWeek()
                .getDisplayName(wide ? TextStyle.SHORT_STANDALONE : TextStyle.NARROW_STANDALONE, locale);
    }

    /** Such as "4 Mar 2026". */
    public static String date(LocalDate day, Locale locale) {
        return named(day, "d MMM yyyy", locale);
    }

    /** Such as "Tuesday 4 March". */
    public static String said(LocalDate day, Locale locale) {
        return named(day, "EEEE d MMMM", locale);
    }

    /** The first of a month has a number of its own in French. */
    private static String named(LocalDate day, String pattern, Locale locale) {
        String named = DateTimeFormatter.ofPattern(pattern, locale).format(day);
        boolean first = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return first ? named.replaceFirst("\\b1\\b", "1er") : named;
    }
}
