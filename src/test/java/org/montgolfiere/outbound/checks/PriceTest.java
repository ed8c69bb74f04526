package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    private static final Facts KNOWN = Trial.ferry().in(House.none().pricing("4,90 €", "£18.50", "15 % off"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dès 4,90 €",
                "Dès 4€90",
                "EUR 4.90",
                "a ranger is £18.50",
                "15% off today",
                "Sans prix, et hors de prix"
            })
    void knownOnesPassHoweverTheyAreWritten(String draft) {
        Trial.passes(new Price(), draft, KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dès 4,80 €",
                "a ranger is £16.50",
                "20% off today",
                "La traversée est gratuite",
                "moitié prix dimanche"
            })
    void othersAreStopped(String draft) {
        Trial.stops(new Price(), draft, KNOWN);
    }

    @Test
    void sumsThatAreNoPricePass() {
        Trial.passes(new Price(), "Vous avez collecté 12 000 € pour les sauveteurs.", KNOWN);
    }

    @Test
    void whatTheOtherSideNamedMayBeTakenUp() {
        Trial.passes(
                new Price(), "Les 37 € vous ont été rendus.", KNOWN.answering(Turn.theirs("On m'a pris 37 € de trop")));
    }
}
