package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous serez remboursé demain.",
                "Nous vous rappelons sous 24 h.",
                "It will never happen again.",
                "We'll refund you in full by Friday.",
                "C'est garanti.",
                "Tout sera réparé d'ici ce soir."
            })
    void stops(String draft) {
        Trial.stops(new Promise(), draft, Trial.ferry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le bateau part demain à 8 h.",
                "Nous ne pouvons pas vous le garantir.",
                "We can't promise a date yet.",
                "Les inscriptions sont ouvertes jusqu'à vendredi.",
                "Votre billet a été remboursé hier."
            })
    void letsPass(String draft) {
        Trial.passes(new Promise(), draft, Trial.ferry());
    }

    @Test
    void aLineThatMayBeSaidPasses() {
        Facts facts = Trial.ferry().in(House.none().promising("sous 48 h"));
        Trial.passes(new Promise(), "Une réponse vous parvient sous 48 h.", facts);
        Trial.stops(new Promise(), "Une réponse vous parvient sous 24 h.", facts);
    }

    @Test
    void whatIsQuotedBackIsNoPromise() {
        Trial.passes(new Promise(), "On vous avait dit « sous 24 h », et ce n'est pas le cas.", Trial.ferry());
    }
}
