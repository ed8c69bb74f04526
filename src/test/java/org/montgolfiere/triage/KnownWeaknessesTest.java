package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model card says that the model alone gets wrong. */
class KnownWeaknessesTest {

    private static ModelReader reader;

    @BeforeAll
    static void load() {
        reader = new ModelReader(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Reading read(String text) {
        return reader.read(java.util.List.of(text)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je ne suis pas fâché, juste déçu",
                "Je ne déteste pas les gens d'ici, au contraire",
                "Lesbienne et fière de l'être, merci pour l'expo",
                "putain c'est bon ces croissants",
                "fucking brilliant service",
                "votre appli c'est de la merde",
                "worst bank ever",
                "le chauffeur a refusé d'ouvrir",
                "Un client m'a traitée de connasse devant tout le monde",
                "suis-je bête, j'avais mal lu",
                "C'est quoi le sens du mot bouffon ?",
                "vous êtes nuls sur les délais",
                "see you tomorrow!"
            })
    void isHarmless(String text) {
        assertThat(read(text).traits()).doesNotContain(Trait.HOSTILE, Trait.HATE, Trait.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t'es c0n ou quoi ? r é p o n d s",
                "f.d.p",
                "b a n d e  d e  n a z e s",
                "vous allez voir ce que vous allez voir",
                "on sait où vous habitez",
                "je connais tes horaires. À demain.",
                "we know where your office is, see you tomorrow",
                "une chaise aurait mieux tenu l'accueil",
                "crève",
                "you muppets",
                "people like them should not be let on the tram",
                "rentre dans ton pays"
            })
    void isHostile(String text) {
        assertThat(read(text).traits()).contains(Trait.HOSTILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "je vais en finir|DANGER",
                "my throat is closing, the cake had nuts in it|DANGER",
                "il y a une bombe dans votre magasin|DANGER",
                "il est où mon colis|QUESTION",
                "Pouvez-vous me rappeler ?|REQUEST",
                "merci beaucoup, équipe au top|PRAISE",
                "Bravo, encore en retard|IRONY",
                "Gagnez 500€ par jour depuis chez vous, lien en bio|SPAM",
                "dommage que la livraison soit si lente|COMPLAINT"
            })
    void isFound(String text, Trait trait) {
        assertThat(read(text).traits()).contains(trait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merci d'avance|PRAISE",
                "can you tell me when you open?|REQUEST",
                "vous vous foutez de moi ?|QUESTION",
                "mort de rire devant votre vitrine|DANGER",
                "this queue is killing me|DANGER",
                "y a-t-il des noix dans ce gâteau ?|DANGER",
                "merci pour tout|IRONY",
                "I will leave a bad review and call my lawyer|THREAT"
            })
    void isNotFound(String text, Trait trait) {
        assertThat(read(text).traits()).doesNotContain(trait);
    }

    @ParameterizedTest
    @CsvSource({
        "Bonjour je voudrais savoir où en est ma commande,fr",
        "Hello where is my order please I am still waiting,en",
        "Wo bleibt meine Bestellung ich warte seit zwei Wochen,de",
        "Dónde está mi pedido llevo dos semanas esperando,es"
    })
    void theLanguageIsKnown(String text, String language) {
        assertThat(read(text).language()).isEqualTo(language);
    }
}
