package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void sixDaysInACivilWeekAreTheMost() {
        assertThat(new Life().days(MONDAY, 6, "09:00", "12:00", 0).broken(MONDAY))
                .isEmpty();
        assertThat(new Life()
                        .days(MONDAY, 7, "09:00", "12:00", 0).breaches(MONDAY).stream()
                                .filter(breach -> breach.rule().id().equals("working_days"))
                                .map(Breach::found))
                .containsExactly(7L);
    }
}
