package org.montgolfiere.triage;

import java.util.Arrays;
import java.util.Map;

/**
 * What the learnt layer looks at in one window of a text.
 *
 * @param dense the model's states, its log-odds, the weights of the phrases and two things about the text; {@link #WIDTH} numbers
 * @param grams places as {@link Grams} gives them; of the whole text
 */
record Features(float[] dense, int[] grams) {

    private static final int LABELS = 23;
    private static final int TRAITS = Trait.values().length;

    static final int WIDTH = Tap.WIDTH + LABELS + TRAITS + 2;

    /** @param said what the phrases of each trait weigh */
    static Features of(Answer answer, int[] grams, Map<Trait, Double> said, Sample sample) {
        float[] dense = Arrays.copyOf(answer.states(), WIDTH);
        int place = Tap.WIDTH;
        for (float probability : answer.probabilities()) {
            dense[place++] = (float) Outlook.logOdds(probability);
        }
        for (Trait trait : Trait.values()) {
            dense[place++] = said.getOrDefault(trait, 0.0).floatValue();
        }
        dense[place++] = sample.masked() ? 1 : 0;
        dense[place] = (float) Math.log1p(Words.count(sample.words()));
        return new Features(dense, grams);
    }
}
