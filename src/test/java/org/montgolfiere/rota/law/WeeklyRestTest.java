package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeeklyRestTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void thirtyFiveHoursInARowLieInEveryCivilWeek() {
        Life week = new Life().days(MONDAY, 6, "09:00", "16:00", 30);
        assertThat(week.broken(MONDAY)).isEmpty();
        Life through = new Life().days("2026-02-23", 14, "09:00", "14:00", 0);
        assertThat(through.broken(MONDAY)).contains("weekly_rest", "working_days");
    }

    @Test
    void anHourTooShortIsARestTooShort() {
        Life enough = new Life().days(MONDAY, 5, "14:00", "19:00", 0).works("2026-03-08T06:00", "2026-03-08T09:00");
        assertThat(enough.broken(MONDAY)).isEmpty();
        Life life = new Life()
                .days("2026-02-23", 5, "14:00", "19:00", 0)
                .works("2026-02-28T19:00", "2026-02-28T21:00")
                .days(MONDAY, 5, "14:00", "19:00", 0)
                .works("2026-03-07T16:00", "2026-03-07T20:00")
                .works("2026-03-09T06:00", "2026-03-09T09:00");
        Breach breach = life.only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3132-2");
    }

    @Test
    void aCallOutOnTheFreeDayBreaksIt() {
        Life life = new Life().days(MONDAY, 6, "09:00", "16:00", 30).days("2026-03-09", 5, "09:00", "16:00", 30);
        assertThat(life.broken(MONDAY)).isEmpty();
        assertThat(life.called("2026-03-08T12:00", "2026-03-08T13:00").broken(MONDAY))
                .contains("weekly_rest");
    }

    @Test
    void onCallOnTheFreeDayDoesNot() {
        Life life = new Life().days(MONDAY, 6, "09:00", "16:00", 30).onCall("2026-03-08T00:00", "2026-03-09T00:00");
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
