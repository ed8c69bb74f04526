package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SundayTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void nobodyWorksOnSundayWithoutAGroundOnRecord() {
        Life life = new Life().withoutGrounds().works("2026-03-08T09:00", "2026-03-08T12:00");
        assertThat(life.only(MONDAY).rule().article()).isEqualTo("L3132-3");
        assertThat(new Life().works("2026-03-08T09:00", "2026-03-08T12:00").broken(MONDAY))
                .isEmpty();
    }

    @Test
    void sundayEndsAtMidnight() {
        Life life = new Life().withoutGrounds().works("2026-03-09T06:00", "2026-03-09T12:00", 20);
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
