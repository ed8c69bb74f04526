package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Facts FACTS = Trial.ferry().spelt(List.of(new Slip("traversse", List.of("traverse"))));

    @Test
    void aSlipIsHeldWithWhatItMayHaveMeant() {
        assertThat(new Spelling().of(Draft.of("La traversse"), FACTS, Trial.NOON))
                .isEqualTo(Verdict.held(10, "spelling.meant", "traversse", "traverse"));
    }

    @Test
    void wordsOfTheAccountsOwnAreNone() {
        Facts facts = Trial.ferry().spelt(List.of(new Slip("passerelle", List.of("passe-rêve"))));
        Trial.passes(new Spelling(), "La passerelle", facts);
    }

    @Test
    void aWordFarFromAllOthersIsOneOfTheTradesOwn() {
        Slip trade = new Slip("kouignard", List.of("goguenard"));
        Trial.passes(new Spelling(), "Le kouignard du jour", Trial.ferry().spelt(List.of(trade)));
        Slip small = new Slip("tuesday", List.of("Tuesday"));
        Trial.passes(new Spelling(), "on a tuesday", Trial.ferry().spelt(List.of(small)));
    }

    @Test
    void aSlipThatWasMendedMeanwhileAndOneNobodyLookedForPass() {
        Trial.passes(new Spelling(), "La traversée", FACTS);
        Trial.passes(new Spelling(), "La traversse", Trial.ferry().spelt(null));
    }
}
