package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may share a reading, by what the reader of the desk sees of each text; the readings themselves are made by hand. */
class SharedReadingsTest {

    private static final long SEED = 23;
    private static final String LATE = "mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux";

    private static ModelReader reader;
    private final SharedReadings shared = new SharedReadings();

    @BeforeAll
    static void load() {
        reader = new ModelReader(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon colis 4712093 est bloqué | mon colis 9999912 est bloqué",
                "bloqué depuis 3 jours | bloqué depuis 45 jours",
                "mon colis est bloqué !!! | mon colis est bloqué !!!!!!",
                "mon colis est bloqué https://a.example/1 | mon colis est bloqué https://b.example/22?x=y",
                "RT @claire: mon colis est bloqué | RT @paul_3: mon colis est bloqué",
                "mon colis est bloqué | '  mon colis   est bloqué '",
            })
    void whatIsTheSameAfterNormalisationSharesItsReading(String one, String other) {
        Reading calm = learn(one, 0.1f);
        assertThat(of(other)).isSameAs(calm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux connards",
                "bande de cons mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux",
                "mon colis de merde n'est toujours pas arrivé, vous n'êtes pas sérieux",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux 🖕",
                "mon colis n'est toujours pas arrivé 🖕, vous n'êtes pas sérieux",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sér1eux",
                "mon c*lis n'est toujours pas arrivé, vous n'êtes pas sérieux",
                "mon colis n'est toujours pas arrivé, vous êtes sérieux",
                "mon colis n'est pas toujours arrivé, vous n'êtes pas sérieux",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux #boycott",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sérieux 1312",
                "MON COLIS N'EST TOUJOURS PAS ARRIVÉ, VOUS N'ÊTES PAS SÉRIEUX",
                "mon colis n'est toujours pas arrivé, vous n'êtes pas sé\u0301rieux\u0301\u0301\u0301",
            })
    void whateverIsAddedMaskedDeniedOrLeftOutHasItReadForItself(String copy) {
        learn(LATE, 0.1f);
        assertThat(of(LATE)).isNotNull();
        assertThat(of(copy)).isNull();
    }

    @Test
    void aNearCopyPutTogetherFromNearCopiesSharesTheReadingOfTheNearest() {
        learn(LATE, 0.1f);
        learn(LATE + " 😢", 0.1f);
        Reading hello = learn("Bonjour, " + LATE, 0.12f);
        assertThat(of("Bonjour, " + LATE + " 😢")).isSameAs(hello);
    }

    @Test
    void whatIsPutTogetherFromHarmlessPairsOfManyIsReadForItself() {
        learn(LATE + " you are", 0.1f);
        learn(LATE + " are all", 0.1f);
        learn(LATE + " all stupid", 0.1f);
        assertThat(of(LATE + " you are all stupid")).isNull();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.1f, 0.9f})
    void wordsOfAnotherTopicAreNoWordsOfThisOne(float hostile) {
        learn("mon colis est toujours bloqué chez vous", 0.1f);
        learn("on voit chez vous les artistes de la rue entière", hostile);
        learn("quels artistes", hostile);
        assertThat(of("mon colis est toujours bloqué chez vous les artistes")).isNull();
    }

    @Test
    void wordsThatWereHostileInOneNearCopyAreReadInTheNext() {
        learn(LATE, 0.1f);
        Reading hostile = learn(LATE + " connards", 0.9f);
        assertThat(of(LATE + " connards")).isSameAs(hostile);
        assertThat(of("Bonjour, " + LATE + " connards")).isNull();
        learn("Bonjour, " + LATE, 0.1f);
        Reading shared = of("Bonjour, " + LATE + " connards");
        assertThat(shared == null || shared.is(Trait.HOSTILE)).isTrue();
    }

    @Test
    void whatIsTooCloseToCallIsSharedByEqualTextsAlone() {
        Reading narrow = learn(LATE, 0.45f);
        learn(LATE + " 😢", 0.45f);
        learn("Bonjour, " + LATE, 0.45f);
        assertThat(of(LATE)).isSameAs(narrow);
        assertThat(of("Bonjour, " + LATE + " 😢")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0nnard", "c o n n a r d", "connaaaard", "🖕"})
    void aMaskIsAlwaysLookedUnder(String insult) {
        learn("espèce de connard", 0.9f);
        Reading calm = learn("espèce de canard", 0.1f);
        assertThat(of("espèce de " + insult)).isNull();
        assertThat(of("espèce de canard")).isSameAs(calm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"88", "1488", "1312", "3114", "18"})
    void numbersThatStandForSomethingAreNoneLikeOthers(String number) {
        learn("il en reste 12 ici", 0.1f);
        assertThat(of("il en reste 13 ici")).isNotNull();
        assertThat(of("il en reste " + number + " ici")).isNull();
    }

    @Test
    void longTextsAreReadForThemselves() {
        assertThat(reader.seen("mot ".repeat(1_000))).isNull();
    }

    /** Near-copies by the hundred are learnt first, so that many runs of words are known; then venom goes into each place. */
    @Test
    void noInsultIsLostAmongNearCopiesOfAllKinds() {
        Random random = new Random(SEED);
        List<String> copies = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            copies.add(copy(random));
            learn(copies.getLast(), 0.1f);
        }
        List<String> venom = List.of("connards", "🖕", "crevez", "c*ns", "jamais", "you idiots", "0", "#honte");
        int shares = 0;
        for (int number = 0; number < 2_000; number++) {
            String copy = copy(random);
            shares += of(copy) == null ? 0 : 1;
            List<String> words = new ArrayList<>(List.of(copy.split(" ")));
            words.add(random.nextInt(words.size() + 1), venom.get(random.nextInt(venom.size())));
            String breach = String.join(" ", words);
            assertThat(of(breach)).as("seed %d: %s", SEED, breach).isNull();
        }
        assertThat(shares).as("seed %d", SEED).isGreaterThan(1_500);
    }

    @Test
    void whatIsRememberedIsBounded() {
        Lately<String> lately = new Lately<>(100);
        lately.put(-1, "asked for again");
        assertThat(lately.get(-1)).isNotNull();
        for (int number = 0; number < 10_000; number++) {
            lately.put(number, "once");
        }
        assertThat(lately.size()).isLessThanOrEqualTo(100);
        assertThat(lately.get(-1)).isEqualTo("asked for again");
        assertThat(lately.get(0)).isNull();
    }

    private static String copy(Random random) {
        String[] openings = {"", "Bonjour, ", "Bonsoir, ", "RT @user" + random.nextInt(5_000) + ": "};
        String[] endings = {"", " merci d'avance", " répondez svp", " !!!", " 😢", " #sav"};
        String body = random.nextBoolean()
                ? "toujours pas reçu mon colis, commande MV-" + (10_000 + random.nextInt(90_000))
                : "mon colis " + (10_000 + random.nextInt(90_000)) + " est toujours bloqué depuis " + random.nextInt(9)
                        + " jours";
        return openings[random.nextInt(openings.length)] + body + endings[random.nextInt(endings.length)];
    }

    private Reading learn(String text, float hostile) {
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            scores.put(trait, trait == Trait.HOSTILE ? hostile : 0.1f);
        }
        Reading reading =
                new Reading(Sentiment.NEUTRAL, scores, null, "fr", false, SharedReadingsTest.reader.version());
        String seen = SharedReadingsTest.reader.seen(text);
        if (seen != null) {
            shared.learn(seen, reading);
        }
        return reading;
    }

    private @Nullable Reading of(String text) {
        String seen = reader.seen(text);
        return seen == null ? null : shared.of(seen);
    }
}
