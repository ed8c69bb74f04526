package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static double weight(String text, String... lines) {
        return new Phrases(List.of(lines)).weight(Words.of(Cleaned.of(text)));
    }

    @Test
    void theStrongestForAndTheStrongestAgainstCount() {
        String[] lines = {"[for 3]", "nul", "[for 5]", "bande de nuls", "[against 4]", "je plaisante"};
        assertThat(weight("bande de nuls, nul", lines)).isEqualTo(5);
        assertThat(weight("Bande de nuls ! Je plaisante", lines)).isEqualTo(1);
        assertThat(weight("merci", lines)).isZero();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(weight("QUELLE FEE", "[for 2]", "quelle fée")).isEqualTo(2);
    }

    @Test
    void endingsOptionalWordsAndGapsFit() {
        String[] lines = {"[for 2]", "va ... voir*", "toi le? cm"};
        assertThat(weight("va donc te faire voirement", lines)).isEqualTo(2);
        assertThat(weight("va un deux trois quatre voir", lines)).isZero();
        assertThat(weight("va. On va se voir", "[for 2]", "va donc ... voir")).isZero();
        assertThat(weight("toi le CM", lines)).isEqualTo(2);
        assertThat(weight("toi CM", lines)).isEqualTo(2);
    }

    @Test
    void whatIsDeniedDoesNotCountWhereTheSectionSaysSo() {
        String[] lines = {"[for 2 undenied]", "idiot*"};
        assertThat(weight("vous êtes idiots", lines)).isEqualTo(2);
        assertThat(weight("vous n'êtes pas des idiots", lines)).isZero();
        assertThat(weight("you aren't idiots", lines)).isZero();
        assertThat(weight("ce n'est pas ça. Idiots", lines)).isEqualTo(2);
    }

    @Test
    void aSectionForShortTextsIsForThemAlone() {
        String[] lines = {"[for 2 short]", "hein ?"};
        assertThat(weight("hein ?", lines)).isEqualTo(2);
        assertThat(weight("je ne sais plus du tout ce que vous vouliez dire hein ?", lines))
                .isZero();
    }

    @Test
    void englishNotIsWrittenOut() {
        assertThat(Words.of(Cleaned.of("I can't, won't, don’t and havent")))
                .containsExactly(".", "i", "can", "not", "will", "not", "do", "not", "and", "have", "not", ".");
    }

    @Test
    void aFaultInAFileIsSaidAtOnce() {
        assertThatThrownBy(() -> weight("", "[for 1]", "@nobody here")).hasMessageContaining("@nobody");
        assertThatThrownBy(() -> weight("", "[for 1]", "... word")).hasMessageContaining("... word");
    }

    @Test
    void everyFileCanBeRead() {
        for (Trait trait : Trait.values()) {
            Phrases.of(trait.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
