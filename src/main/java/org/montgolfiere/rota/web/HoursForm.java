package org.montgolfiere.rota.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.montgolfiere.rota.Opening;
import org.montgolfiere.rota.ServiceHours.Typed;
import org.springframework.util.MultiValueMap;

/** The week as the form shows it: two spans a day, an empty one where there is none. */
public record HoursForm(List<Day> days, boolean closedOnHolidays) {

    private static final int SPANS = 2;

    /** A weekday with its spans. */
    public record Day(DayOfWeek day, List<Typed> spans) {

        public String name(Locale locale) {
            String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        /** The name of its fields in the form. */
        public String field(String which, int span) {
            return which + "-" + day.getValue() + "-" + span;
        }
    }

    static HoursForm of(List<Opening> week, boolean closedOnHolidays) {
        return new HoursForm(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(day, spans(day, week)))
                        .toList(),
                closedOnHolidays);
    }

    static HoursForm of(MultiValueMap<String, String> typed) {
        return new HoursForm(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(day, spans(day, typed)))
                        .toList(),
                typed.containsKey("closed-on-holidays"));
    }

    List<Typed> spans() {
        return days.stream().flatMap(day -> day.spans().stream()).toList();
    }

    private static List<Typed> spans(DayOfWeek day, List<Opening> week) {
        List<Typed> spans = new ArrayList<>(week.stream()
                .filter(opening -> opening.day() == day)
                .map(opening -> new Typed(
                        day, opening.opens().toString(), opening.closes().toString()))
                .toList());
        while (spans.size() < SPANS) {
            spans.add(new Typed(day, "", ""));
        }
        return spans;
    }

    private static List<Typed> spans(DayOfWeek day, MultiValueMap<String, String> typed) {
        List<Typed> spans = new ArrayList<>();
        for (int span = 0; span < SPANS; span++) {
            String suffix = "-" + day.getValue() + "-" + span;
            spans.add(new Typed(day, value(typed, "opens" + suffix), value(typed, "closes" + suffix)));
        }
        return spans;
    }

    private static String value(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
