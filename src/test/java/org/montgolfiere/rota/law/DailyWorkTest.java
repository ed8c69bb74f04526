package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyWorkTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void tenHoursADayAreTheMost() {
        assertThat(new Life().works("2026-03-03T08:00", "2026-03-03T19:00", 60).broken(MONDAY))
                .isEmpty();
        Breach breach =
                new Life().works("2026-03-03T08:00", "2026-03-03T19:01", 60).only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3121-18");
        assertThat(breach.found()).isEqualTo(601);
    }

    @Test
    void aCallOutCountsAsWork() {
        Life life = new Life()
                .works("2026-03-03T08:00", "2026-03-03T17:30", 60)
                .called("2026-03-03T18:00", "2026-03-03T20:00");
        assertThat(life.broken(MONDAY)).containsExactly("daily_work");
    }

    @Test
    void midnightDoesNotHideALongTurn() {
        Life life = new Life().works("2026-03-03T19:00", "2026-03-04T07:00", 60);
        assertThat(life.broken(MONDAY)).contains("daily_work");
    }

    @Test
    void anAgreementMayAllowTwelveHoursAndNoMore() {
        Life long12 = new Life().works("2026-03-03T07:00", "2026-03-03T19:30", 40);
        assertThat(long12.agreed("daily_work", 720).broken(MONDAY)).isEmpty();
        assertThat(new Life()
                        .works("2026-03-03T07:00", "2026-03-03T19:30", 40)
                        .agreed("daily_work", 780)
                        .broken(MONDAY))
                .containsExactly("daily_work");
    }

    @Test
    void whoCountsDaysHasNoSuchLimit() {
        assertThat(new Life()
                        .as(Profile.FORFAIT_JOURS)
                        .works("2026-03-03T08:00", "2026-03-03T20:00", 60)
                        .broken(MONDAY))
                .isEmpty();
    }
}
