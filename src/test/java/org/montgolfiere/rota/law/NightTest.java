package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class NightTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void nobodyWorksAtNightWithoutAGroundOnRecord() {
        Life late = new Life().withoutGrounds().works("2026-03-03T18:00", "2026-03-03T21:30");
        assertThat(late.only(MONDAY).rule().article()).isEqualTo("L3122-1");
        assertThat(late.only(MONDAY).found()).isEqualTo(30);
        assertThat(new Life()
                        .withoutGrounds()
                        .works("2026-03-03T18:00", "2026-03-03T21:00")
                        .broken(MONDAY))
                .isEmpty();
    }

    @Test
    void nobodyWorksAtNightWhoDidNotAgreeToNights() {
        Life life = new Life().withoutNights().works("2026-03-03T05:30", "2026-03-03T10:00");
        assertThat(life.broken(MONDAY)).containsExactly("night_able");
    }

    @Test
    void whoWorksAtNightWorksEightHoursAtMost() {
        Life worker = new Life().as(Profile.NIGHT_WORKER).works("2026-03-03T21:00", "2026-03-04T05:50", 30);
        Breach breach = worker.only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3122-6");
        assertThat(breach.found()).isEqualTo(500);
        assertThat(new Life()
                        .as(Profile.NIGHT_WORKER)
                        .works("2026-03-03T21:00", "2026-03-04T05:30", 30)
                        .broken(MONDAY))
                .isEmpty();
    }

    @Test
    void oneLongNightMakesNoNightWorker() {
        assertThat(new Life().works("2026-03-03T20:00", "2026-03-04T05:30", 30).broken(MONDAY))
                .isEmpty();
    }

    @Test
    void twoNightsAWeekForTwoWeeksDo() {
        Life life = new Life()
                .works("2026-02-24T21:00", "2026-02-25T02:00")
                .works("2026-02-26T21:00", "2026-02-27T02:00")
                .works("2026-03-03T20:00", "2026-03-04T05:30", 30)
                .works("2026-03-05T21:00", "2026-03-06T02:00");
        assertThat(life.broken(MONDAY)).containsExactly("night_daily");
    }

    @Test
    void twoHundredAndSeventyHoursAYearDoToo() {
        Life life = new Life();
        LocalDate.parse("2025-04-01")
                .datesUntil(LocalDate.parse("2026-02-20"), Period.ofDays(8))
                .forEach(day -> life.works(day + "T21:00", day.plusDays(1) + "T04:00", 20));
        assertThat(life.works("2026-03-03T20:00", "2026-03-04T05:30", 30).broken(MONDAY))
                .containsExactly("night_daily");
    }

    @Test
    void whoWorksAtNightWorksFortyHoursOnAverage() {
        Life life = new Life().as(Profile.NIGHT_WORKER).weeks("2025-12-15", 12, "10:00", "18:30", 20);
        Breach breach = life.only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3122-7");
        assertThat(new Life()
                        .as(Profile.NIGHT_WORKER)
                        .weeks("2025-12-15", 12, "10:00", "18:20", 20)
                        .broken(MONDAY))
                .isEmpty();
    }
}
