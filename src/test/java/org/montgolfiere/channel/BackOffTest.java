package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:59:00Z");

    @Test
    void thePauseDoublesUpToAQuarterOfAnHour() {
        assertThat(BackOff.after(1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(BackOff.after(2, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(BackOff.after(3, 1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(BackOff.after(9, 1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(BackOff.after(Integer.MAX_VALUE, 1)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void chanceTakesUpToHalfOfThePauseAway() {
        long seed = 20260302;
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            int failures = 1 + random.nextInt(40);
            Duration whole = BackOff.after(failures, 1);
            assertThat(BackOff.after(failures, random.nextDouble()))
                    .as("seed %d, %d failures", seed, failures)
                    .isBetween(whole.dividedBy(2), whole);
        }
    }

    @Test
    void twoReadingsThatWentWellStandAboutAnIntervalApart() {
        assertThat(BackOff.between(Duration.ofSeconds(10), 0)).isEqualTo(Duration.ofSeconds(9));
        assertThat(BackOff.between(Duration.ofSeconds(10), 1)).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void aRateLimitIsNeverBroken() {
        Instant until = NOW.plusSeconds(90);
        assertThat(BackOff.limited(NOW, until, 0)).isEqualTo(until);
        assertThat(BackOff.limited(NOW, until, 1)).isBetween(until, until.plusSeconds(5));
    }

    @Test
    void aRateLimitInThePastOrInTheYear9999StopsNobodyForever() {
        assertThat(BackOff.limited(NOW, Instant.EPOCH, 0)).isEqualTo(NOW);
        assertThat(BackOff.limited(NOW, Instant.parse("9999-12-31T23:59:59Z"), 0))
                .isEqualTo(NOW.plusSeconds(3_600));
        assertThat(BackOff.limited(NOW, Instant.MAX, 0)).isEqualTo(NOW.plusSeconds(3_600));
    }
}
