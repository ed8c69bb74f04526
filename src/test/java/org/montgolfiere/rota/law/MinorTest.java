package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinorTest {

    private static final String MONDAY = "2026-03-02";

    private static Life minor() {
        return new Life().as(Profile.MINOR).born("2009-06-01").withoutNights();
    }

    @Test
    void aMinorWithAnotherContractIsCaught() {
        Life life = new Life().born("2009-06-01").works("2026-03-03T09:00", "2026-03-03T12:00");
        assertThat(life.broken(MONDAY)).containsExactly("minor_profile");
    }

    @Test
    void minorsWorkEightHoursADay() {
        assertThat(minor().works("2026-03-03T08:00", "2026-03-03T17:01", 60).broken(MONDAY))
                .containsExactly("minor_daily_work");
        assertThat(minor().works("2026-03-03T08:00", "2026-03-03T17:00", 60).broken(MONDAY))
                .isEmpty();
    }

    @Test
    void minorsWorkThirtyFiveHoursAWeek() {
        assertThat(minor().days(MONDAY, 5, "08:00", "15:35", 30).broken(MONDAY)).containsExactly("minor_weekly_work");
    }

    @Test
    void minorsNeverWorkAtNight() {
        assertThat(minor().works("2026-03-03T20:00", "2026-03-03T22:15").broken(MONDAY))
                .containsExactly("minor_night");
        assertThat(minor().born("2010-06-01")
                        .works("2026-03-03T18:00", "2026-03-03T20:15")
                        .broken(MONDAY))
                .containsExactly("minor_night");
    }

    @Test
    void minorsRestTwelveHoursAndTwoDays() {
        assertThat(minor().works("2026-03-03T15:00", "2026-03-03T20:00", 30)
                        .works("2026-03-04T07:30", "2026-03-04T10:00")
                        .broken(MONDAY))
                .containsExactly("minor_daily_rest");
        assertThat(minor().days(MONDAY, 6, "09:00", "12:00", 0)
                        .works("2026-03-09T09:00", "2026-03-09T12:00")
                        .broken(MONDAY))
                .containsExactly("minor_weekly_rest");
    }

    @Test
    void minorsHaveABreakAfterFourAndAHalfHours() {
        assertThat(minor().works("2026-03-03T09:00", "2026-03-03T13:45").broken(MONDAY))
                .containsExactly("minor_break");
    }

    @Test
    void minorsHaveTheirHolidays() {
        assertThat(minor().works("2026-05-01T09:00", "2026-05-01T12:00").broken("2026-04-27"))
                .containsExactly("minor_holiday");
    }
}
