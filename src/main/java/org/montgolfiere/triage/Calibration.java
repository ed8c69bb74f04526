package org.montgolfiere.triage;

import java.util.List;

/**
 * The small model on top: one number a brand and trait that moves all its readings, learnt from what people set right. It
 * starts at none, follows a handful of corrections at once, and never goes far.
 */
public final class Calibration {

    /** In log-odds, either way. */
    public static final double FURTHEST = 1.5;

    private static final double CAUTION = 1.5;
    private static final int STEPS = 30;

    /** A reading that somebody set right. @param score what had been read, 0 to 1 */
    public record Corrected(double score, boolean yes) {}

    private Calibration() {}

    /**
     * The most likely shift given the corrections, when small shifts are thought likelier than large ones (logistic model
     * with a normal prior, found by halving). Danger is never made harder to see.
     *
     * @return log-odds to add to a reading's
     */
    public static double shift(Trait trait, List<Corrected> corrections) {
        double low = trait == Trait.DANGER ? 0 : -FURTHEST;
        double high = FURTHEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (slope(middle, corrections) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How much likelier a little more would be. */
    private static double slope(double shift, List<Corrected> corrections) {
        return corrections.stream()
                        .mapToDouble(corrected -> (corrected.yes() ? 1 : 0)
                                - Outlook.probability(Outlook.logOdds(corrected.score()) + shift))
                        .sum()
                - CAUTION * shift;
    }

    /** The score as a brand's corrections move it. @param score 0 to 1 */
    public static float moved(float score, double shift) {
        return shift == 0 ? score : (float) Outlook.probability(Outlook.logOdds(score) + shift);
    }
}
