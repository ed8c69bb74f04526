package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void sixHoursOfWorkHoldABreakOfTwentyMinutes() {
        Breach breach = new Life().works("2026-03-03T08:00", "2026-03-03T14:00").only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3121-16");
        assertThat(new Life().works("2026-03-03T08:00", "2026-03-03T14:20", 20).broken(MONDAY))
                .isEmpty();
        assertThat(new Life().works("2026-03-03T08:00", "2026-03-03T13:59").broken(MONDAY))
                .isEmpty();
    }

    @Test
    void twoShortBreaksAreNotOne() {
        Life life = new Life()
                .works("2026-03-03T08:00", "2026-03-03T10:00")
                .works("2026-03-03T10:10", "2026-03-03T12:10")
                .works("2026-03-03T12:20", "2026-03-03T14:20");
        assertThat(life.broken(MONDAY)).containsExactly("break");
    }
}
