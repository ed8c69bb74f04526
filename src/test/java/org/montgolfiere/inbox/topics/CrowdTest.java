package org.montgolfiere.inbox.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two crowds whose truth is known; the thresholds were chosen on the first alone, the second was scored once they stood. */
class CrowdTest {

    private static final int MESSAGES = 10_000;
    private static final long SEED = 5;

    @Test
    void theCrowdThatWasTunedOnIsGroupedAsItWas() {
        Score score = Score.of(new Copiers(SEED), MESSAGES);
        System.out.println("copiers, seed " + SEED + ": " + score);
        assertThat(score.purity()).isGreaterThan(0.9);
        assertThat(score.completeness()).isGreaterThan(0.8);
    }

    @Test
    void theOtherCrowdIsGroupedWithoutMixingWhatDiffers() {
        Score score = Score.of(new Passengers(SEED), MESSAGES);
        System.out.println("passengers, seed " + SEED + ": " + score);
        assertThat(score.purity()).isGreaterThan(0.9);
        assertThat(score.completeness()).isGreaterThan(0.8);
    }
}
