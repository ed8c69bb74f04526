package org.montgolfiere.outbound.checks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour {{prenom}}",
                "Bonjour [NOM]",
                "Voir <insérer le lien>",
                "Rendez-vous le XX/XX",
                "Bonjour %prenom%",
                "Lieu à compléter",
                "Speaker: TBD",
                "lorem ipsum dolor",
                "Dates à vérifier avec le service juridique"
            })
    void stops(String draft) {
        Trial.stops(new Placeholder(), draft, Trial.ferry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[LIVE] Le bateau part",
                "Taille XXL",
                "Au XXe siècle",
                "Un trou : ___ à compléter en commentaire, jouez avec nous",
                "Webhook: {\"user\": \"{{user.id}}\"}",
                "Bonjour à tous"
            })
    void letsPass(String draft) {
        Trial.passes(new Placeholder(), draft, Trial.ferry());
    }
}
