package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;

class GatingTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Stretch MORNING = new Stretch(NOON.minusSeconds(3600), NOON);
    private static final Stretch AFTERNOON = new Stretch(NOON, NOON.plusSeconds(3600));

    @Test
    void whoIsOnDutyHearsIt() {
        assertThat(decide(true, List.of(), List.of(AFTERNOON), false))
                .isEqualTo(new Verdict.Delivered(AFTERNOON.to(), Verdict.Reason.ON_DUTY));
    }

    @Test
    void dutyIsOverAtItsEndToTheInstant() {
        assertThat(decide(true, List.of(), List.of(MORNING), false))
                .isEqualTo(new Verdict.Kept(Verdict.Reason.OFF_DUTY));
    }

    @Test
    void anOffTimeWinsOverDuty() {
        assertThat(decide(true, List.of(AFTERNOON), List.of(AFTERNOON), false))
                .isEqualTo(new Verdict.Kept(Verdict.Reason.OFF_TIME));
    }

    @Test
    void itMustLeaveBeforeTheNextOffTime() {
        Stretch later = new Stretch(NOON.plusSeconds(60), NOON.plusSeconds(120));
        assertThat(decide(true, List.of(later), List.of(AFTERNOON), false))
                .isEqualTo(new Verdict.Delivered(later.from(), Verdict.Reason.ON_DUTY));
    }

    @Test
    void theSameThingWaitsOnlyOnce() {
        assertThat(decide(true, List.of(), List.of(), true))
                .isEqualTo(new Verdict.Dropped(Verdict.Reason.KEPT_ALREADY));
    }

    @Test
    void whoLeftTheBrandHearsNothing() {
        assertThat(decide(false, List.of(), List.of(AFTERNOON), false))
                .isEqualTo(new Verdict.Dropped(Verdict.Reason.NOT_A_MEMBER));
    }

    @Test
    void whoIsOnCallHearsOfEmergenciesAlone() {
        assertThat(onCall(true)).isEqualTo(new Verdict.Delivered(AFTERNOON.to(), Verdict.Reason.ON_CALL));
        assertThat(onCall(false)).isEqualTo(new Verdict.Kept(Verdict.Reason.OFF_DUTY));
    }

    @Test
    void onCallAnEmergencyRingsThoughTheirGateStandsOpenByHandAndTheyChoseFocus() {
        Reach focus = new Reach(Level.FOCUS, LocalTime.NOON, 4);
        List<Watch> watches = List.of(new Watch(1, "Marc", AFTERNOON, Mode.ON_CALL));
        Gating.Facts facts = new Gating.Facts(true, List.of(), watches, List.of(AFTERNOON), focus, 0, false);
        assertThat(decide(facts, Urgency.EMERGENCY))
                .isEqualTo(new Verdict.Delivered(AFTERNOON.to(), Verdict.Reason.ON_CALL));
        assertThat(decide(facts, Urgency.CANNOT_WAIT)).isEqualTo(new Verdict.Kept(Verdict.Reason.FOCUS));
    }

    private static Verdict onCall(boolean emergency) {
        List<Watch> watches = List.of(new Watch(1, "Marc", AFTERNOON, Mode.ON_CALL));
        return decide(
                new Gating.Facts(true, List.of(), watches, List.of(), Reach.CALM, 0, false),
                emergency ? Urgency.EMERGENCY : Urgency.CANNOT_WAIT);
    }

    private static Verdict decide(boolean member, List<Stretch> off, List<Stretch> duty, boolean waiting) {
        List<Watch> watches = duty.stream()
                .map(time -> new Watch(1, "Marc", time, Mode.ON_SITE))
                .toList();
        return decide(new Gating.Facts(member, off, watches, List.of(), Reach.CALM, 0, waiting), Urgency.CANNOT_WAIT);
    }

    private static Verdict decide(Gating.Facts facts, Urgency urgency) {
        return Gating.decide(facts, urgency, NOON);
    }
}
