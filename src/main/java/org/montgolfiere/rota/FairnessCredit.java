package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that weighed on a person beyond their shifts. Rooms above publish it; the rota counts it once.
 *
 * @param source names what it is for, such as {@code storm/12/7}; the same source counts once
 * @param weight in hours of an ordinary Tuesday; negative where something was taken off
 */
public record FairnessCredit(String source, long person, long brand, Kind kind, double weight, Instant at) {

    /** What weighed. */
    public enum Kind {
        STORM,
        HOSTILE,
        /** Called while on call, whatever came of it. */
        CALLED,
        /** Worked after a call, as its person declared it. */
        CALL_OUT,
        OTHER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double CALLED_WEIGHS = 0.5;

    /** Somebody on call was reached: half an hour, whether they had to work or not. */
    public static FairnessCredit called(String source, long person, long brand, Instant at) {
        return new FairnessCredit(source, person, brand, Kind.CALLED, CALLED_WEIGHS, at);
    }

    public FairnessCredit {
        if (source.isBlank() || Double.isNaN(weight) || Math.abs(weight) > 1000) {
            throw new IllegalArgumentException("a credit names its source and weighs at most 1000 hours");
        }
    }
}
