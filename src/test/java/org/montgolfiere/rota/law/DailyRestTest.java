package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyRestTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void elevenHoursLieBetweenTwoDays() {
        assertThat(new Life()
                        .works("2026-03-03T14:00", "2026-03-03T20:30", 30)
                        .works("2026-03-04T07:30", "2026-03-04T12:00")
                        .broken(MONDAY))
                .isEmpty();
        Breach breach = new Life()
                .works("2026-03-03T14:00", "2026-03-03T20:31", 30)
                .works("2026-03-04T07:30", "2026-03-04T12:00")
                .only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3131-1");
        assertThat(breach.found()).isEqualTo(10 * 60 + 59);
    }

    @Test
    void aSplitDayEndsWithinThirteenHours() {
        assertThat(new Life()
                        .works("2026-03-03T07:00", "2026-03-03T10:00")
                        .works("2026-03-03T17:00", "2026-03-03T20:00")
                        .broken(MONDAY))
                .isEmpty();
        assertThat(new Life()
                        .works("2026-03-03T07:00", "2026-03-03T10:00")
                        .works("2026-03-03T17:00", "2026-03-03T20:05")
                        .broken(MONDAY))
                .containsExactly("daily_rest");
    }

    @Test
    void anAgreementMayAllowNineHoursAndNoLess() {
        Life nine = new Life()
                .works("2026-03-03T14:00", "2026-03-03T20:00", 30)
                .works("2026-03-04T05:00", "2026-03-04T09:00");
        assertThat(nine.broken(MONDAY)).containsExactly("daily_rest");
        assertThat(nine.agreed("daily_rest", 540).broken(MONDAY)).isEmpty();
        Life eight = new Life()
                .works("2026-03-03T14:00", "2026-03-03T21:00", 30)
                .works("2026-03-04T05:00", "2026-03-04T09:00");
        assertThat(eight.agreed("daily_rest", 480).broken(MONDAY)).containsExactly("daily_rest");
    }

    @Test
    void onCallWithoutACallIsRest() {
        Life life = new Life()
                .works("2026-03-03T09:00", "2026-03-03T17:00", 60)
                .onCall("2026-03-03T17:00", "2026-03-04T09:00")
                .works("2026-03-04T09:00", "2026-03-04T17:00", 60);
        assertThat(life.broken(MONDAY)).isEmpty();
    }

    @Test
    void anAmbassadorRestsAsMuchByTheHousesOwnRule() {
        Life life = new Life()
                .as(Profile.AMBASSADOR)
                .works("2026-03-03T14:00", "2026-03-03T22:00")
                .works("2026-03-04T06:00", "2026-03-04T09:00");
        assertThat(life.only(MONDAY).rule().kind()).isEqualTo(Rule.Kind.HOUSE);
    }
}
