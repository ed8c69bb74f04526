package org.montgolfiere.rota;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void whatNobodyHoldsIsAGap() {
        assertThat(gaps(open(TUESDAY, "09:00", "20:00"), stretch("2026-03-03T08:00Z", "2026-03-03T17:00Z"), tuesday()))
                .containsExactly(stretch("2026-03-03T17:00Z", "2026-03-03T19:00Z"));
    }

    @Test
    void aTurnInTheMiddleLeavesAGapAtEachSide() {
        assertThat(gaps(open(TUESDAY, "09:00", "20:00"), stretch("2026-03-03T10:00Z", "2026-03-03T11:00Z"), tuesday()))
                .containsExactly(
                        stretch("2026-03-03T08:00Z", "2026-03-03T10:00Z"),
                        stretch("2026-03-03T11:00Z", "2026-03-03T19:00Z"));
    }

    @Test
    void closedHoursAreNobodysGap() {
        assertThat(gaps(open(SUNDAY, "09:00", "20:00"), stretch("2026-03-03T10:00Z", "2026-03-03T11:00Z"), tuesday()))
                .isEmpty();
    }

    @Test
    void theNightOfSpringIsAnHourShorter() {
        assertThat(hours(open(SUNDAY, "00:00", "06:00"), "2026-03-28T23:00Z", "2026-03-29T22:00Z"))
                .containsExactly(stretch("2026-03-28T23:00Z", "2026-03-29T04:00Z"));
    }

    @Test
    void theNightOfAutumnIsAnHourLonger() {
        assertThat(hours(open(SUNDAY, "00:00", "06:00"), "2026-10-24T22:00Z", "2026-10-25T23:00Z"))
                .containsExactly(stretch("2026-10-24T22:00Z", "2026-10-25T05:00Z"));
    }

    @Test
    void anHourThatTheClocksSkipIsNotOpen() {
        assertThat(hours(open(SUNDAY, "02:10", "02:50"), "2026-03-28T23:00Z", "2026-03-29T22:00Z"))
                .isEmpty();
        assertThat(hours(open(SUNDAY, "02:30", "04:00"), "2026-03-28T23:00Z", "2026-03-29T22:00Z"))
                .containsExactly(stretch("2026-03-29T01:00Z", "2026-03-29T02:00Z"));
    }

    @Test
    void anHourThatTheClocksRepeatIsOpenBothTimes() {
        assertThat(hours(open(SUNDAY, "02:00", "03:00"), "2026-10-24T22:00Z", "2026-10-25T23:00Z"))
                .containsExactly(stretch("2026-10-25T00:00Z", "2026-10-25T02:00Z"));
    }

    @Test
    void midnightClosesTheDayEvenWhereTheDayHasTwentyThreeHours() {
        assertThat(hours(open(SUNDAY, "22:00", "00:00"), "2026-03-28T23:00Z", "2026-03-29T23:00Z"))
                .containsExactly(stretch("2026-03-29T20:00Z", "2026-03-29T22:00Z"));
    }

    private static List<Stretch> gaps(Opening opening, Stretch held, Stretch span) {
        return Cover.gaps(List.of(opening), _ -> false, PARIS, List.of(new Watch(1, "Marc", held, Mode.ON_SITE)), span);
    }

    private static List<Stretch> hours(Opening opening, String from, String to) {
        return Cover.hours(List.of(opening), _ -> false, PARIS, stretch(from, to));
    }

    private static Opening open(DayOfWeek day, String opens, String closes) {
        return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Stretch tuesday() {
        return stretch("2026-03-02T23:00Z", "2026-03-03T23:00Z");
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(instant(from), instant(to));
    }

    private static Instant instant(String minute) {
        return Instant.parse(minute.replace("Z", ":00Z"));
    }
}
