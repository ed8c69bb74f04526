package org.montgolfiere.inbox.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.bench.Agreement;
import org.montgolfiere.bench.Copiers;
import org.montgolfiere.bench.Passengers;

/** Two crowds whose truth is known; the thresholds were chosen on the first alone, the second was scored once they stood. */
class CrowdTest {

    private static final int MESSAGES = 10_000;
    private static final long SEED = 5;

    @Test
    void theCrowdThatWasTunedOnIsGroupedAsItWas() {
        Agreement score = Score.of(new Copiers(SEED), MESSAGES);
        System.out.println("copiers, seed " + SEED + ": " + score);
        assertThat(score.purity()).isGreaterThan(0.9);
        assertThat(score.completeness()).isGreaterThan(0.8);
        assertThat(score.topics()).isLessThanOrEqualTo(60);
    }

    @Test
    void theOtherCrowdIsGroupedWithoutMixingWhatDiffers() {
        Agreement score = Score.of(new Passengers(SEED), MESSAGES);
        System.out.println("passengers, seed " + SEED + ": " + score);
        assertThat(score.purity()).isGreaterThan(0.9);
        assertThat(score.completeness()).isGreaterThan(0.8);
        assertThat(score.topics()).isLessThanOrEqualTo(60);
    }
}
