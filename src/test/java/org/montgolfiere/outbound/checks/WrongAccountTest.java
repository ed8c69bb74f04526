package org.montgolfiere.outbound.checks;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongAccountTest {
    private static final Facts FERRY =
            Trial.ferry().as(Speaker.of("@passeurs").beside(List.of(new Speaker.Other("@kettleco", Trial.TEA))));

    @Test
    void wordsThatOnlyTheOtherAccountUsesAreAskedAbout() {
        Trial.stops(new WrongAccount(), "new blend: mint, smoke and honey. the samovar approves", FERRY);
    }

    @Test
    void itsOwnWordsPass() {
        Trial.passes(new WrongAccount(), "Le départ de 16 h est reporté en raison du vent.", FERRY);
    }

    @Test
    void thanksToTheOtherAccountPass() {
        Trial.passes(new WrongAccount(), "Merci à @kettleco, qui sert désormais à bord de nos traversées.", FERRY);
    }

    @Test
    void aSwitchSecondsAgoRaisesTheBar() {
        String draft = "Kettles on deck.";
        Trial.passes(new WrongAccount(), draft, FERRY.as(FERRY.speaker().switched(Duration.ofHours(1))));
        Trial.stops(new WrongAccount(), draft, FERRY.as(FERRY.speaker().switched(Duration.ofSeconds(4))));
    }

    @Test
    void anotherTradeThanItsOwnIsAskedAbout() {
        Trial.stops(new WrongAccount(), "But de notre attaquant à la mi-temps, quel match au stade !", FERRY);
    }
}
