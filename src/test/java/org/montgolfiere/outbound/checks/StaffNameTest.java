package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;

class StaffNameTest {
    private static final Facts FACTS = Trial.ferry()
            .in(House.none().staff("Camille Arnoux", "Paul Rivière").inPublic("Anne Lestrade"));

    @Test
    void aFullNameIsStopped() {
        Trial.stops(new StaffName(), "Camille Arnoux s'en occupe.", FACTS);
    }

    @Test
    void aFirstNameIsStoppedWhereAColleagueIsMeant() {
        Trial.stops(new StaffName(), "Votre conseillère Camille vous rappelle.", FACTS);
        Trial.passes(new StaffName(), "Camille, merci de votre message.", FACTS);
    }

    @Test
    void publicPeopleAndCommonWordsPass() {
        Trial.passes(new StaffName(), "Anne Lestrade, notre capitaine, vous salue.", FACTS);
        Trial.passes(new StaffName(), "La rivière est haute.", FACTS);
    }

    @Test
    void theOtherSidesOwnNamePasses() {
        Trial.passes(
                new StaffName(),
                "Bonjour Camille Arnoux, merci.",
                FACTS.in(Talk.of(Turn.theirs("Bonjour")).with("Camille Arnoux")));
    }
}
