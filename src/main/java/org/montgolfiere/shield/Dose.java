package org.montgolfiere.shield;

import java.time.Duration;

/**
 * What somebody took of other people's venom within a stretch of time.
 *
 * @param items how many hostile texts and pictures they opened
 * @param open how long those stood open, together
 * @param weight of them all: each counts its own weight once, and once more for each minute it stood open
 */
public record Dose(int items, Duration open, double weight) {

    static final Dose NONE = new Dose(0, Duration.ZERO, 0);

    /** In whole steps, as it is shown. */
    public long steps() {
        return Math.round(weight);
    }
}
