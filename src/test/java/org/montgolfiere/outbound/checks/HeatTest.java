package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HeatTest {
    private static final Author AUTHOR = new Author(null, null, 0, ZoneOffset.UTC);

    @Test
    void aHostileThreadHoldsAMinute() {
        Talk talk = Talk.of(Turn.theirs("Bande de minables")).heated();
        assertThat(new Heat().of(Draft.of("Bonjour."), Trial.ferry().in(talk).by(AUTHOR), Trial.NOON))
                .isEqualTo(Verdict.held(60, "haste.hostile"));
    }

    @Test
    void whoeverWritesItAndWhereNobodyDoes() {
        Facts heated =
                Trial.ferry().in(Talk.of(Turn.theirs("Bande de minables")).heated());
        assertThat(new Heat().of(Draft.of("Bonjour."), heated, Trial.NOON))
                .isEqualTo(Verdict.held(60, "haste.hostile"));
        Trial.passes(new Heat(), "Bonjour.", heated.byPlan(true));
    }

    @Test
    void whatIsHostileIsRepeatedInOurNameOnlyKnowingly() {
        Facts heated = Trial.ferry().in(Talk.of().heated());
        assertThat(new Heat().of(Draft.repeating("Bande de minables"), heated, Trial.NOON))
                .isEqualTo(Verdict.asked("haste.repeats", "@passeurs"));
        assertThat(new Heat().of(Draft.repeating("Bravo à tous"), Trial.ferry(), Trial.NOON))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aDraftHarsherThanWhatItAnswersHoldsTwo() {
        Facts facts = Trial.ferry()
                .answering(Turn.theirs("Bonjour, le panneau est éteint."))
                .by(AUTHOR);
        assertThat(new Heat().of(Draft.of("Apprenez à lire."), facts, Trial.NOON))
                .isEqualTo(Verdict.held(120, "haste.harsher"));
        Trial.passes(new Heat(), "Merci de nous l'avoir dit.", facts);
    }
}
