package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void onCallIsToldFifteenDaysAhead() {
        assertThat(late(new Life(), Work.Kind.ON_CALL, "2026-03-17T18:00")).isNull();
        assertThat(late(new Life(), Work.Kind.ON_CALL, "2026-03-16T18:00")).isEqualTo("L3121-12");
    }

    @Test
    void partTimeIsToldSevenWorkingDaysAhead() {
        Life life = new Life().as(Profile.PART_TIME).hours(20);
        assertThat(late(life, Work.Kind.WORK, "2026-03-10T09:00")).isNull();
        assertThat(late(life, Work.Kind.WORK, "2026-03-09T09:00")).isEqualTo("L3123-31");
    }

    @Test
    void othersAreToldSevenDaysAhead() {
        assertThat(late(new Life(), Work.Kind.WORK, "2026-03-09T09:00")).isNull();
        assertThat(late(new Life(), Work.Kind.WORK, "2026-03-08T09:00")).isEqualTo("L3121-47");
    }

    @Test
    void ambassadorsAreToldNothingForNothingIsOrdered() {
        assertThat(late(new Life().as(Profile.AMBASSADOR), Work.Kind.WORK, "2026-03-03T09:00"))
                .isNull();
    }

    private static @Nullable String late(Life life, Work.Kind kind, String from) {
        Breach breach = Notice.of(
                life.contract(), List.of(), kind, life.stretch(from, from.substring(0, 10) + "T23:00"), MONDAY);
        return breach == null ? null : breach.rule().article();
    }
}
