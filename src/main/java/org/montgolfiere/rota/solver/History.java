package org.montgolfiere.rota.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came before the first day, for one person.
 *
 * @param last the shift of the day before, or null; it decides what may not follow it
 * @param lastEnd minute at which the last shift ended, counted from the start of the first day (negative: before it); null: long ago
 * @param worked days of work in a row up to the first day
 * @param free days off in a row up to the first day
 * @param weeks minutes of past civil weeks, oldest first; the last is the week before that of the first day
 * @param weekMinutes minutes of this civil week before the first day
 * @param weekDays days of work of this civil week before the first day
 * @param weekRested whether this civil week had its rest already
 */
public record History(
        @Nullable Integer last,
        @Nullable Integer lastEnd,
        int worked,
        int free,
        List<Integer> weeks,
        int weekMinutes,
        int weekDays,
        boolean weekRested) {
    public History {
        weeks = List.copyOf(weeks);
    }
}
