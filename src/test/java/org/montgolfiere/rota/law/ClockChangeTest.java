package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClockChangeTest {

    private static final String MONDAY = "2026-03-02";

    private static final String SPRING = "2026-03-23";
    private static final String AUTUMN = "2026-10-19";

    @Test
    void theNightOfSpringGivesAnHourLessOfRest() {
        Life life = new Life()
                .works("2026-03-28T14:00", "2026-03-28T20:30", 30)
                .works("2026-03-29T07:30", "2026-03-29T10:00");
        assertThat(life.broken(SPRING)).containsExactly("daily_rest");
        assertThat(new Life()
                        .works("2026-03-21T14:00", "2026-03-21T20:30", 30)
                        .works("2026-03-22T07:30", "2026-03-22T10:00")
                        .broken("2026-03-16"))
                .isEmpty();
    }

    @Test
    void theNightOfAutumnIsAnHourLongerToWork() {
        Life life = new Life().as(Profile.NIGHT_WORKER).works("2026-10-24T21:30", "2026-10-25T05:30", 20);
        assertThat(life.only(AUTUMN).found()).isEqualTo(8 * 60 + 40);
        Life spring = new Life().as(Profile.NIGHT_WORKER).works("2026-03-28T21:00", "2026-03-29T06:20", 20);
        assertThat(spring.broken(SPRING)).isEmpty();
    }

    @Test
    void theWeeklyRestIsCountedInRealHours() {
        Life life = new Life()
                .days(SPRING, 5, "09:00", "14:00", 0)
                .works("2026-03-28T09:00", "2026-03-28T20:00", 60)
                .days("2026-03-30", 5, "06:30", "11:00", 0);
        assertThat(life.broken(SPRING)).containsExactly("weekly_rest");
        Life quiet = new Life()
                .days("2026-03-16", 5, "09:00", "14:00", 0)
                .works("2026-03-21T09:00", "2026-03-21T19:30", 60)
                .days("2026-03-23", 4, "06:30", "11:00", 0);
        assertThat(quiet.broken("2026-03-16")).isEmpty();
    }

    @Test
    void daysAreThoseOfTheContractsZone() {
        Life life = new Life()
                .at(ZoneId.of("America/Martinique"))
                .withoutGrounds()
                .works("2026-03-08T18:00", "2026-03-08T20:00");
        assertThat(life.broken(MONDAY)).containsExactly("sunday");
    }
}
