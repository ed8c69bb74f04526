package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.triage.Calibration.Corrected;

class CalibrationTest {

    private static double shift(Trait trait, int times, double score, boolean yes) {
        return Calibration.shift(trait, Collections.nCopies(times, new Corrected(score, yes)));
    }

    @Test
    void withoutCorrectionsNothingMoves() {
        assertThat(Calibration.shift(Trait.HOSTILE, List.of())).isCloseTo(0, within(1e-6));
        assertThat(Calibration.moved(0.7f, 0)).isEqualTo(0.7f);
    }

    @Test
    void aHandfulMovesWhatWasNarrow() {
        double shift = shift(Trait.HOSTILE, 3, 0.7, false);
        assertThat(Calibration.moved(0.6f, shift)).isLessThan(Reading.YES);
        assertThat(Calibration.moved(0.99f, shift)).isGreaterThan(Reading.YES);
    }

    @Test
    void oneAloneMovesLittle() {
        assertThat(shift(Trait.HOSTILE, 1, 0.9, false)).isBetween(-0.6, -0.1);
    }

    @Test
    void howeverManyItNeverGoesFar() {
        assertThat(shift(Trait.HOSTILE, 5_000, 0.99, false)).isCloseTo(-Calibration.FURTHEST, within(1e-6));
        assertThat(shift(Trait.SPAM, 5_000, 0.01, true)).isCloseTo(Calibration.FURTHEST, within(1e-6));
    }

    @Test
    void dangerIsNeverMadeHarderToSee() {
        assertThat(shift(Trait.DANGER, 50, 0.9, false)).isCloseTo(0, within(1e-6));
        assertThat(shift(Trait.DANGER, 5, 0.2, true)).isPositive();
    }
}
