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
    void aDraftHarsherThanWhatItAnswersHoldsTwo() {
        Facts facts = Trial.ferry()
                .answering(Turn.theirs("Bonjour, le panneau est éteint."))
                .by(AUTHOR);
        assertThat(new Heat().of(Draft.of("Apprenez à lire."), facts, Trial.NOON))
                .isEqualTo(Verdict.held(120, "haste.harsher"));
        Trial.passes(new Heat(), "Merci de nous l'avoir dit.", facts);
    }
}
