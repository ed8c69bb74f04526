package org.montgolfiere.outbound.checks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous reconnaissons notre entière responsabilité.",
                "You'll hear from our lawyers.",
                "C'est une escroquerie.",
                "This was our fault and we are liable."
            })
    void stops(String draft) {
        Trial.stops(new Legal(), draft, Trial.ferry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le toast à l'avocat est de retour au bar.",
                "Mentions légales : en bas de page.",
                "The tennis court is dry.",
                "Vous pouvez déposer plainte au commissariat.",
                "Un roman, un procès, une rivière : rencontre jeudi."
            })
    void letsPass(String draft) {
        Trial.passes(new Legal(), draft, Trial.ferry());
    }
}
