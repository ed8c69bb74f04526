package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AverageWorkTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void fortyFourHoursOnAverageOverTwelveWeeksAreTheMost() {
        Life full = new Life().weeks("2025-12-15", 12, "08:00", "17:48", 60);
        assertThat(full.broken(MONDAY)).isEmpty();
        Breach breach = new Life().weeks("2025-12-15", 12, "08:00", "17:54", 60).only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3121-22");
        assertThat(breach.found()).isGreaterThan(44 * 60);
    }

    @Test
    void aWeekOffWithinTheTwelveLetsTheOthersBeLonger() {
        Life life =
                new Life().weeks("2025-12-15", 5, "08:00", "18:00", 60).weeks("2026-01-26", 6, "08:00", "18:00", 60);
        assertThat(life.broken(MONDAY)).isEmpty();
    }

    @Test
    void weeksAheadThatArePlannedCountToo() {
        Life life = new Life().weeks(MONDAY, 12, "08:00", "18:00", 60);
        assertThat(life.broken(MONDAY)).containsExactly("average_work");
    }

    @Test
    void anAgreementMayAllowFortySix() {
        Life life = new Life().weeks("2025-12-15", 12, "08:00", "18:00", 60).agreed("average_work", 46 * 60);
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
