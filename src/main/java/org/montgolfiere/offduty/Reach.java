package org.montgolfiere.offduty;

import java.time.LocalTime;

/**
 * What a person lets reach them while their gate is open.
 *
 * @param digest when what collected is told of, by the person's own clock
 * @param budget how many interruptions an hour they bear, 0 to {@link #MOST}; emergencies and the digest come on top
 */
public record Reach(Level level, LocalTime digest, int budget) {

    public static final int MOST = 60;

    /** What counts until somebody chooses. */
    public static final Reach CALM = new Reach(Level.CALM, LocalTime.of(17, 0), 12);

    public Reach {
        if (budget < 0 || budget > MOST) {
            throw new IllegalArgumentException("a budget is 0 to " + MOST);
        }
    }
}
