package org.montgolfiere.rota.solver;

import java.util.Set;

/**
 * A shift that is worked on many days.
 *
 * @param start minute of the day by the local clock, 0 to 1439
 * @param minutes how long it lasts, at most 1440; it may pass midnight. On a night when clocks change it lasts an hour more or less
 * @param night counts as a night
 * @param notNextDay kinds that may not be worked the day after it, whatever the rest between them
 */
public record ShiftKind(String name, int start, int minutes, boolean night, Set<Integer> notNextDay) {
    public static final int DAY = 1440;

    public ShiftKind {
        notNextDay = Set.copyOf(notNextDay);
    }
}
