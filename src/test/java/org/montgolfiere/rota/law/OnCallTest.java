package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnCallTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void nobodyIsOnCallWithoutAGroundOnRecord() {
        Life life = new Life().withoutGrounds().onCall("2026-03-03T17:00", "2026-03-04T09:00");
        assertThat(life.only(MONDAY).rule().article()).isEqualTo("L3121-11");
        assertThat(new Life().onCall("2026-03-03T17:00", "2026-03-04T09:00").broken(MONDAY))
                .isEmpty();
    }

    @Test
    void onCallIsNoWork() {
        Life life = new Life().days(MONDAY, 6, "08:00", "16:00", 30).onCall("2026-03-03T17:00", "2026-03-04T07:00");
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
