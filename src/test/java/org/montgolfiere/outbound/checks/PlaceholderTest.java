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
                "Dates à vérifier avec le service juridique",
                "Rendez-vous à XXX heures",
                "Nouvelle carte (NOM)",
                "Ne pas publier."
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
                "Bonjour à tous",
                "Merci de ne pas envoyer votre numéro de carte ici",
                "Please do not post your order number in public",
                "Rendez-vous à 18 h (place de la République)",
                "L’atelier du samedi (prix : 14,90 €) est complet",
                "Love from all of us xxx 💕"
            })
    void letsPass(String draft) {
        Trial.passes(new Placeholder(), draft, Trial.ferry());
    }
}
