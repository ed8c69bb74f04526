package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartTimeHoursTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void aTenthBeyondTheContractIsTheMost() {
        Life life = new Life().as(Profile.PART_TIME).hours(20).days(MONDAY, 4, "09:00", "14:30", 0);
        assertThat(life.broken(MONDAY)).isEmpty();
        Breach breach = life.works("2026-03-06T09:00", "2026-03-06T09:30").only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3123-28");
        assertThat(breach.limit()).isEqualTo(22 * 60);
    }

    @Test
    void itNeverReachesAFullWeek() {
        Life life = new Life().as(Profile.PART_TIME).hours(33).days(MONDAY, 5, "09:00", "16:20", 20);
        assertThat(life.broken(MONDAY)).containsExactly("part_time_hours");
        assertThat(life.only(MONDAY).limit()).isEqualTo(35 * 60 - 1);
    }
}
