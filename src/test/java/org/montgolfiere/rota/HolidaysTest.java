package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024,2024-03-31",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2027,2027-03-28",
        "2038,2038-04-25",
        "2285,2285-03-22"
    })
    void easterFallsOnItsDay(int year, LocalDate easter) {
        assertThat(Holidays.easter(year)).isEqualTo(easter);
    }

    @Test
    void franceHasElevenDaysAndAlsaceMoselleTwoMore() {
        assertThat(Holidays.of("FR", "", 2026))
                .hasSize(11)
                .contains(LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25));
        assertThat(Holidays.of("FR", "alsace-moselle", 2026))
                .hasSize(13)
                .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26));
    }

    @Test
    void saxonyRepentsOnTheWednesdayBeforeTheTwentyThirdOfNovember() {
        assertThat(Holidays.of("DE", "saxony", 2026)).contains(LocalDate.of(2026, 11, 18));
        assertThat(Holidays.of("DE", "saxony", 2022)).contains(LocalDate.of(2022, 11, 16));
        assertThat(Holidays.of("DE", "", 2026)).hasSize(9);
    }

    @Test
    void twoHolidaysMayFallOnOneDay() {
        assertThat(Holidays.of("FR", "", 2008)).hasSize(10).contains(LocalDate.of(2008, 5, 1));
    }

    @Test
    void anUnknownCountryHasNone() {
        assertThat(Holidays.on("XX", "", LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(Holidays.regions("FR"))
                .containsExactly("alsace-moselle", "guadeloupe", "guyane", "martinique", "mayotte", "reunion");
    }
}
