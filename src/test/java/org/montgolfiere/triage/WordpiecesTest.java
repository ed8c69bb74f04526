package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordpiecesTest {

    private static final long SEED = 20_260_302;
    private static Wordpieces wordpieces;
    private static List<String> vocabulary;

    @BeforeAll
    static void load() throws IOException {
        vocabulary = Files.readAllLines(Path.of("reader/vocab.txt"));
        wordpieces = new Wordpieces(vocabulary);
    }

    private static List<String> pieces(String text) {
        return wordpieces.of(Cleaned.of(text)).stream().map(vocabulary::get).toList();
    }

    @Test
    void nothingHasNoPieces() {
        assertThat(pieces("")).isEmpty();
        assertThat(pieces(" \t\n\u00A0\u200B")).isEmpty();
    }

    @Test
    void linksAndNamesOfAccountsAreOnePieceEach() {
        assertThat(pieces("https://a.example/x?y=1")).containsExactly("http");
        assertThat(pieces("www.exemple.test merci")).startsWith("http");
        assertThat(pieces("@une_personne")).containsExactly("@");
        assertThat(pieces("a@b")).doesNotContain("http").hasSize(3);
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(pieces("a".repeat(101))).containsExactly("[UNK]");
        assertThat(pieces("a".repeat(100))).doesNotContain("[UNK]");
    }

    @Test
    void anEmojiOfAFamilyIsItsMembers() {
        assertThat(pieces("👨‍👩‍👧")).containsExactly("👨", "👩", "👧");
    }

    @Test
    void anAccentWrittenApartIsTheSameLetter() {
        assertThat(pieces("e\u0301cole")).isEqualTo(pieces("école"));
    }

    @Test
    void halfACharacterDoesNoHarm() {
        assertThat(pieces("\uD83D oui \uDE00")).contains("oui");
    }

    @Test
    void whateverLettersComeEveryPieceIsOfTheVocabulary() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int letter = 0; letter < 200; letter++) {
                text.appendCodePoint(chance.nextInt(0x11_0000));
            }
            assertThat(wordpieces.of(Cleaned.of(text.toString())))
                    .as("seed %d, round %d", SEED, round)
                    .allMatch(number -> number >= 0 && number < vocabulary.size());
        }
    }
}
