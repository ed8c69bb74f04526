package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeeklyWorkTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void fortyEightHoursInACivilWeekAreTheMost() {
        Life life = new Life().days(MONDAY, 6, "08:00", "17:00", 60);
        assertThat(life.broken(MONDAY)).isEmpty();
        Breach breach = life.works("2026-03-03T18:00", "2026-03-03T18:30").only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3121-20");
        assertThat(breach.found()).isEqualTo(48 * 60 + 30);
    }

    @Test
    void noAgreementMovesIt() {
        assertThat(new Life()
                        .days(MONDAY, 6, "08:00", "17:15", 60)
                        .agreed("weekly_work", 3000)
                        .broken(MONDAY))
                .containsExactly("weekly_work");
    }

    @Test
    void sundayEveningAndMondayMorningAreTwoWeeks() {
        Life life = new Life().days("2026-02-25", 5, "08:00", "17:30", 30).days(MONDAY, 4, "08:00", "17:30", 30);
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
