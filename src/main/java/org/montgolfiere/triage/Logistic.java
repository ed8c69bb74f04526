package org.montgolfiere.triage;

/**
 * A learnt yes or no: a weight for each feature.
 *
 * @param bias in log-odds
 * @param dense as many as {@link Features#WIDTH}
 * @param grams as many as {@link Grams#PLACES}
 */
record Logistic(float bias, float[] dense, float[] grams) {

    /** From this many grams on, each counts for less: a long text is not surer by its length. */
    private static final double MANY = 400;

    double logOdds(Features features) {
        double odds = bias;
        for (int place = 0; place < dense.length; place++) {
            odds += dense[place] * features.dense()[place];
        }
        double some = 0;
        for (int place : features.grams()) {
            some += grams[place];
        }
        return odds + some * damping(features.grams().length);
    }

    static double damping(int grams) {
        return Math.min(1, Math.sqrt(MANY / Math.max(1, grams)));
    }
}
