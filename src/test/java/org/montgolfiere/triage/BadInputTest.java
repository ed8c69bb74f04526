package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BadInputTest {

    /** Generous: the machine that tests may be busy. Unbounded work would take minutes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final long SEED = 5;
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
        return Assertions.assertTimeout(SOON, () -> reader.read(List.of(text)).getFirst());
    }

    @Test
    void nothingToReadIsRead() {
        assertThat(reader.read(List.of())).isEmpty();
        assertThat(read("").traits()).isEmpty();
        assertThat(read(" \n\t ").traits()).isEmpty();
    }

    @Test
    void oneOddTokenGetsNoVerdictOfVenom() {
        for (String odd : List.of(
                "😂", "👨‍👩‍👧", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "中文", "жжж", "…", "ok", "x", "asdfghjkl")) {
            assertThat(read(odd).traits()).as(odd).doesNotContain(Trait.HOSTILE, Trait.HATE, Trait.THREAT);
        }
    }

    @Test
    void aLoneFingerIsVenom() {
        assertThat(read("🖕").is(Trait.HOSTILE)).isTrue();
    }

    @Test
    void aMegabyteIsReadAtBothEndsAndSaysThatItWasCut() {
        String words = "les montgolfières volent doucement au matin ".repeat(25_000);
        assertThat(read(words).cut()).isTrue();
        assertThat(read(words + "bande de connards").is(Trait.HOSTILE)).isTrue();
        assertThat(read("bande de connards " + words).is(Trait.HOSTILE)).isTrue();
        assertThat(read("court").cut()).isFalse();
    }

    @Test
    void aMegabyteOfOneLetterOrOfStarsOrOfDigitsEnds() {
        for (String letter : List.of("a", "*", "1", "1a", "a.", "é", "\u0301", "😂", "@", "c0n ", "?")) {
            assertThat(read(letter.repeat(1_000_000 / letter.length())).cut()).isTrue();
        }
    }

    @Test
    void tenThousandLinksEnd() {
        assertThat(read("https://a.example/x ".repeat(10_000)).cut()).isTrue();
    }

    @Test
    void base64AndNoiseAreNotHostile() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        byte[] bytes = new byte[3_000];
        chance.nextBytes(bytes);
        assertThat(read(Base64.getEncoder().encodeToString(bytes)).is(Trait.HOSTILE))
                .as("seed %d", SEED)
                .isFalse();
    }

    @Test
    void mixedScriptsAreRead() {
        assertThat(read("Bonjour 你好 привет مرحبا, êtes-vous ouverts demain ?").is(Trait.QUESTION))
                .isTrue();
    }

    @Test
    void aTextIsReadTheSameAlone() {
        String text = "Votre service client est nul, bande d'incapables";
        Reading alone = read(text);
        Reading among = reader.read(List.of("Merci !", text, "Êtes-vous ouverts le dimanche ?"))
                .get(1);
        assertThat(among.traits()).isEqualTo(alone.traits());
    }
}
