package org.montgolfiere.shield.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.montgolfiere.screen.Words;
import org.montgolfiere.shield.Dose;

/** One's own last seven days as bars side by side. */
public record Week(List<Bar> bars, boolean empty) {

    /** The height of the highest bar, in the units of the drawing. */
    private static final double HIGHEST = 64;

    private static final int DAYS = 7;

    /** @param height of the bar in the units of the drawing */
    public record Bar(String day, String name, int items, long minutes, long steps, double height) {}

    public Week {
        bars = List.copyOf(bars);
    }

    /** @param enough what the person called enough: the bars are measured by it, or by the heaviest day beyond it */
    static Week of(Map<LocalDate, Dose> days, int enough, Words words) {
        double most = Math.max(
                Math.max(1, enough),
                days.values().stream().mapToDouble(Dose::weight).max().orElse(0));
        LocalDate today = words.now().atZone(words.zone()).toLocalDate();
        List<Bar> bars = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS - 1); !day.isAfter(today); day = day.plusDays(1)) {
            bars.add(bar(day, days.get(day), most, words));
        }
        return new Week(bars, days.isEmpty());
    }

    private static Bar bar(LocalDate day, @org.jspecify.annotations.Nullable Dose dose, double most, Words words) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
        String whole = words.longDay(day.atTime(12, 0).atZone(words.zone()).toInstant());
        if (dose == null) {
            return new Bar(name, whole, 0, 0, 0, 0);
        }
        double height = Math.max(2, HIGHEST * dose.weight() / most);
        return new Bar(name, whole, dose.items(), dose.open().toMinutes(), dose.steps(), height);
    }
}
