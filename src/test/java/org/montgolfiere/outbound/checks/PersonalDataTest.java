package org.montgolfiere.outbound.checks;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final Facts FACTS =
            Trial.ferry().in(House.none().reachedAt("01 99 00 20 20", "aide@passeurs.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez Jean au 06 39 98 12 34.",
                "Écrivez à jean.dupuis@courrier.example",
                "IBAN FR61 9999 9000 17AB CDE1 2345 671",
                "Carte 4242 4242 4242 4242",
                "Votre commande 84120937 est prête.",
                "Votre colis CV84120937FR est au dépôt.",
                "Livré à votre adresse, 12 rue des Lilas."
            })
    void stops(String draft) {
        Trial.stops(new PersonalData(), draft, FACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez-nous au 01 99 00 20 20, ou au +33 1 99 00 20 20.",
                "Écrivez à aide@passeurs.example",
                "IBAN FR62 9999 9000 17AB CDE1 2345 671",
                "Carte 4242 4242 4242 4241",
                "Le départ de 2026 est à 14 h 30, quai 12.",
                "Composez le 112 ou le 3919.",
                "ISBN 978-2-07-036822-8"
            })
    void letsPass(String draft) {
        Trial.passes(new PersonalData(), draft, FACTS);
    }

    @Test
    void aNumberThatTheyGaveIsTheirs() {
        Facts given = FACTS.answering(Turn.theirs("Ma commande 84 12 09 37 n'arrive pas"));
        Trial.passes(new PersonalData(), "Votre commande 84120937 part demain.", given);
    }

    @Test
    void whatWasSaidOnceInPrivateIsNoNumberOfTheHouse() {
        String own = "Nous vous rappelons au 06 39 98 12 34, commande 4471.";
        List<String> told = List.of(own);
        Facts open = Facts.of(Speaker.of("@passeurs"), Voice.of(told));
        Facts closed = Facts.of(Speaker.of("@passeurs"), Voice.of(told, List.of(), Set.of()));
        for (String draft : List.of("Appelez le 06 39 98 12 34.", "Votre commande 4471 est prête.")) {
            Trial.passes(new PersonalData(), draft, open);
            Trial.stops(new PersonalData(), draft, closed);
        }
        Trial.passes(new PersonalData(), "Appelez le +33 6 39 98 12 34.", open);
    }

    @Test
    void aNumberIsOursOnlyWhereItStandsAsAWhole() {
        Facts facts = Facts.of(
                Speaker.of("@passeurs"),
                Voice.of(List.of("Départs à 14 h 30, quai 12, au 01 99 44 71 20.", "Le 4 avril, 47 places, 1 tarif.")));
        Trial.stops(new PersonalData(), "Votre commande 4471 est prête.", facts);
        Trial.stops(new PersonalData(), "Votre commande 4471 2 est prête.", facts);
        Trial.passes(new PersonalData(), "Appelez le 01 99 44 71 20.", facts);
    }

    @Test
    void theirTelephoneIsNotRepeatedInPublic() {
        Talk talk = Talk.of(Turn.theirs("Rappelez-moi au 06 39 98 12 34"));
        String draft = "Nous vous rappelons au 06 39 98 12 34.";
        Trial.stops(new PersonalData(), draft, FACTS.in(talk));
        Trial.passes(new PersonalData(), draft, FACTS.in(talk.behindDoors()));
    }
}
