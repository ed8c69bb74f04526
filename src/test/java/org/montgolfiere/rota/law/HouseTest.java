package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void nothingIsPlannedIntoAnOffTime() {
        Life life =
                new Life().off("2026-03-03T10:00", "2026-03-03T11:00").works("2026-03-03T09:00", "2026-03-03T12:00");
        assertThat(life.only(MONDAY).rule().id()).isEqualTo("off_time");
        assertThat(new Life()
                        .off("2026-03-03T10:00", "2026-03-03T11:00")
                        .onCall("2026-03-03T09:00", "2026-03-03T12:00")
                        .broken(MONDAY))
                .containsExactly("off_time");
        assertThat(new Life()
                        .off("2026-03-03T12:00", "2026-03-03T18:00")
                        .works("2026-03-03T09:00", "2026-03-03T12:00")
                        .broken(MONDAY))
                .isEmpty();
    }

    @Test
    void norIntoTimeThatAPersonSaidTheyCannot() {
        assertThat(new Life()
                        .unavailable("2026-03-03T10:00", "2026-03-03T11:00")
                        .works("2026-03-03T09:00", "2026-03-03T12:00")
                        .broken(MONDAY))
                .containsExactly("unavailable");
    }

    @Test
    void nobodyIsInTwoPlaces() {
        Life life = new Life()
                .works("2026-03-03T08:00", "2026-03-03T17:00", 60)
                .works("2026-03-03T09:00", "2026-03-03T10:00")
                .onCall("2026-03-03T16:00", "2026-03-03T20:00");
        assertThat(life.breaches(MONDAY))
                .hasSize(2)
                .allMatch(breach -> breach.rule().id().equals("overlap"));
    }
}
