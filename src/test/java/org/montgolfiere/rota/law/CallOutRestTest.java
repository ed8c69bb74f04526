package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallOutRestTest {

    private static final String MONDAY = "2026-03-02";

    @Test
    void aWholeRestFollowsACallOutThatBrokeIt() {
        Life life = new Life()
                .works("2026-03-03T09:00", "2026-03-03T17:00", 60)
                .called("2026-03-03T23:00", "2026-03-04T00:00");
        assertThat(life.works("2026-03-04T11:00", "2026-03-04T15:00").broken(MONDAY))
                .isEmpty();
        Breach breach = new Life()
                .works("2026-03-03T09:00", "2026-03-03T17:00", 60)
                .called("2026-03-03T23:00", "2026-03-04T00:00")
                .works("2026-03-04T10:59", "2026-03-04T15:00")
                .only(MONDAY);
        assertThat(breach.rule().article()).isEqualTo("L3121-10");
        assertThat(breach.found()).isEqualTo(10 * 60 + 59);
    }

    @Test
    void whoHadTheRestBeforeTheCallNeedsNoOther() {
        Life life = new Life()
                .works("2026-03-03T09:00", "2026-03-03T17:00", 60)
                .called("2026-03-04T04:00", "2026-03-04T05:00")
                .works("2026-03-04T09:00", "2026-03-04T13:00");
        assertThat(life.broken(MONDAY)).isEmpty();
    }
}
