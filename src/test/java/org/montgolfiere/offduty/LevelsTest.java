package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.montgolfiere.people.Notice;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;

/** What a person chose to let through, for every kind of notice there is. */
class LevelsTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Stretch HOUR = new Stretch(NOON.minusSeconds(60), NOON.plusSeconds(3600));
    private static final Set<Notice.Kind> PATIENT =
            EnumSet.of(Notice.Kind.MENTION, Notice.Kind.ASSIGNED, Notice.Kind.SWAP, Notice.Kind.ROTA);

    @ParameterizedTest
    @EnumSource
    void calmRingsWhatCannotWaitAndCollectsTheRest(Notice.Kind kind) {
        Verdict verdict = at(Level.CALM, 0, kind);
        assertThat(verdict.why()).isEqualTo(PATIENT.contains(kind) ? Verdict.Reason.COLLECTED : Verdict.Reason.ON_DUTY);
    }

    @ParameterizedTest
    @EnumSource
    void focusLetsNothingThrough(Notice.Kind kind) {
        assertThat(at(Level.FOCUS, 0, kind)).isEqualTo(new Verdict.Kept(Verdict.Reason.FOCUS));
    }

    @ParameterizedTest
    @EnumSource
    void watchLetsEverythingThrough(Notice.Kind kind) {
        assertThat(at(Level.WATCH, 0, kind)).isEqualTo(new Verdict.Delivered(HOUR.to(), Verdict.Reason.ON_DUTY));
    }

    @ParameterizedTest
    @EnumSource
    void anHourThatIsSpentLetsEmergenciesAndTheDigestThroughAndHoldsTheRest(Notice.Kind kind) {
        boolean through = kind == Notice.Kind.EMERGENCY || kind == Notice.Kind.DIGEST;
        assertThat(at(Level.WATCH, 3, kind).why()).isEqualTo(through ? Verdict.Reason.ON_DUTY : Verdict.Reason.BUDGET);
        assertThat(at(Level.WATCH, 2, kind).why()).isEqualTo(Verdict.Reason.ON_DUTY);
    }

    @Test
    void aGateOpenByHandIsOpenUntilItsEndAndNoLevelIsLouderThanAnOffTime() {
        Gating.Facts open = facts(List.of(), List.of(HOUR), List.of(), Level.CALM, 0);
        assertThat(Gating.decide(open, Urgency.CANNOT_WAIT, NOON))
                .isEqualTo(new Verdict.Delivered(HOUR.to(), Verdict.Reason.OPEN));
        assertThat(Gating.decide(open, Urgency.CANNOT_WAIT, HOUR.to()))
                .isEqualTo(new Verdict.Kept(Verdict.Reason.OFF_DUTY));
        Gating.Facts resting = facts(List.of(HOUR), List.of(HOUR), List.of(), Level.WATCH, 0);
        assertThat(Gating.decide(resting, Urgency.EMERGENCY, NOON))
                .isEqualTo(new Verdict.Kept(Verdict.Reason.OFF_TIME));
    }

    @Test
    void onCallIsForEmergenciesWhateverTheLevel() {
        Watch call = new Watch(1, "Marc", HOUR, Mode.ON_CALL);
        for (Level level : Level.values()) {
            Gating.Facts facts = facts(List.of(), List.of(), List.of(call), level, 100);
            assertThat(Gating.decide(facts, Urgency.EMERGENCY, NOON).why()).isEqualTo(Verdict.Reason.ON_CALL);
            assertThat(Gating.decide(facts, Urgency.CANNOT_WAIT, NOON).why()).isEqualTo(Verdict.Reason.OFF_DUTY);
        }
    }

    private static Verdict at(Level level, int rung, Notice.Kind kind) {
        Watch work = new Watch(1, "Marc", HOUR, Mode.ON_SITE);
        return Gating.decide(facts(List.of(), List.of(), List.of(work), level, rung), Urgency.of(kind), NOON);
    }

    private static Gating.Facts facts(List<Stretch> off, List<Stretch> open, List<Watch> duty, Level level, int rung) {
        return new Gating.Facts(true, off, duty, open, new Reach(level, Reach.CALM.digest(), 3), rung, false);
    }
}
