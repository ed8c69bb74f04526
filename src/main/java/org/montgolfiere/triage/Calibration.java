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
     * with a normal prior, by Newton's method). Danger is never made harder to see.
     *
     * @return log-odds to add to a reading's
     */
    public static double shift(Trait trait, List<Corrected> corrections) {
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double slope = -CAUTION * shift;
            double curve = CAUTION;
            for (Corrected corrected : corrections) {
                double likely = Outlook.probability(Outlook.logOdds(corrected.score()) + shift);
                slope += (corrected.yes() ? 1 : 0) - likely;
                curve += likely * (1 - likely);
            }
            shift += slope / curve;
        }
        return Math.clamp(shift, trait == Trait.DANGER ? 0 : -FURTHEST, FURTHEST);
    }

    /** The score as a brand's corrections move it. @param score 0 to 1 */
    public static float moved(float score, double shift) {
        return shift == 0 ? score : (float) Outlook.probability(Outlook.logOdds(score) + shift);
    }
}
