package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;

class AddressFormTest {
    private static Facts answering(String message) {
        return Trial.ferry().answering(Turn.theirs(message));
    }

    @Test
    void tuForVousIsHeld() {
        Trial.stops(
                new AddressForm(), "Salut, tu peux embarquer.", answering("Pouvez-vous me dire quand j'embarque ?"));
        Trial.passes(
                new AddressForm(),
                "Bonjour, vous pouvez embarquer.",
                answering("Pouvez-vous me dire quand j'embarque ?"));
    }

    @Test
    void vousForSeveralPasses() {
        Trial.passes(
                new AddressForm(),
                "Salut, vous êtes tous les bienvenus, tes amis aussi.",
                answering("Salut, tu nous prends à bord ? On est six, tous ensemble"));
    }

    @Test
    void theWrongNameIsHeld() {
        Facts facts =
                Trial.ferry().in(Talk.of(Turn.theirs("Où est ma valise ?")).with("Karim Belhaj"));
        Trial.stops(new AddressForm(), "Bonjour Monsieur Durand, nous cherchons.", facts);
        Trial.passes(new AddressForm(), "Bonjour Karim, nous cherchons.", facts);
        Trial.stops(new AddressForm(), "Bonjour Madame, nous cherchons.", facts);
    }

    @Test
    void theNameTheySignWithIsTheirs() {
        Facts facts = Trial.ferry()
                .in(Talk.of(Turn.theirs("Où est ma valise ? Merci, Sonia")).with("kb_1987"));
        Trial.passes(new AddressForm(), "Bonjour Sonia, nous cherchons.", facts);
    }

    @Test
    void anEndingThatGivesTheWrongGenderIsHeld() {
        Trial.stops(new AddressForm(), "Bonjour, vous êtes remboursé.", answering("Je suis très déçue."));
        Trial.passes(new AddressForm(), "Bonjour, vous êtes remboursée.", answering("Je suis très déçue."));
    }
}
