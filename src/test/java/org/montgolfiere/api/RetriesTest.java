package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Instant BEGUN = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void thePauseGrowsUpToTwoHoursLessAHalfAtMost() {
        assertThat(pause(1, 1.0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pause(1, 0.0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(3, 1.0)).isEqualTo(Duration.ofSeconds(160));
        assertThat(pause(9, 1.0)).isEqualTo(Duration.ofHours(2));
        assertThat(pause(1_000_000, 0.0)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void itIsGivenUpWhenTheNextTryWouldBeADayAfterTheFirst() {
        Instant late = BEGUN.plus(Duration.ofHours(22));
        assertThat(Retries.next(BEGUN, 20, late, 1.0)).isEqualTo(BEGUN.plus(Duration.ofHours(24)));
        assertThat(Retries.next(BEGUN, 20, late.plusMillis(1), 1.0)).isNull();
    }

    private static Duration pause(int tries, double chance) {
        Instant next = Retries.next(BEGUN, tries, BEGUN, chance);
        assertThat(next).isNotNull();
        return Duration.between(BEGUN, next);
    }
}
