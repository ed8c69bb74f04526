package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EuropeTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void aCountryWithoutAFileKeepsTheEuropeanBase() {
        Life life = new Life()
                .in("BE")
                .works("2026-03-03T14:00", "2026-03-03T23:00", 30)
                .works("2026-03-04T08:00", "2026-03-04T10:00");
        assertThat(life.only(MONDAY).rule().citation()).isEqualTo("Directive 2003/88/EC art. 3");
    }

    @Test
    void fortyEightHoursAreAnAverageThere() {
        Life once = new Life().in("BE").days(MONDAY, 6, "08:00", "17:30", 30);
        assertThat(once.broken(MONDAY)).isEmpty();
        Life always = new Life().in("BE").weeks("2025-11-10", 17, "08:00", "18:30", 30);
        assertThat(always.only(MONDAY).rule().article()).isEqualTo("art. 6 and 16 b");
    }
}
