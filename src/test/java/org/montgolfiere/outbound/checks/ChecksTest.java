package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    @Test
    void aCalmAnswerIsLeftAlone() {
        assertThat(Checks.look(Draft.of("Bonjour, le départ de 16 h est maintenu."), Trial.ferry(), Trial.NOON))
                .isEmpty();
    }

    @Test
    void aLiveWindowQuietsStyleAndNothingElse() {
        Facts live = Trial.ferry().in(House.none().live(true));
        Draft draft = Draft.of("Le départ est à l'heure 🍆 {{nom}} Appelez le 06 39 98 12 34");
        assertThat(Checks.look(draft, live, Trial.NOON))
                .extracting(Spoken::check)
                .containsExactly("personal-data", "placeholder");
        assertThat(Checks.look(draft, Trial.ferry(), Trial.NOON))
                .extracting(Spoken::check)
                .contains("emoji");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "personal-data | La carte de visite, 06 39 98 12 34",
                "staff-name | Notre collègue Odile Ferrand au comptoir",
                "placeholder | Vue du {{lieu}}",
                "emoji | Le quai\u200b nord",
                "personal | Un billet : tu peux prendre du pain en rentrant ?"
            })
    void theWordsOfAPictureAreLookedAtAsWell(String check, String alt) {
        Facts facts = Trial.ferry().in(House.none().staff("Odile Ferrand"));
        Draft draft = Draft.of("Voici.", List.of(Medium.picture("Le quai nord sous la neige"), Medium.picture(alt)));
        assertThat(Checks.look(draft, facts, Trial.NOON))
                .extracting(Spoken::check)
                .contains(check);
    }

    @Test
    void aPictureWithPlainWordsIsLeftAlone() {
        Draft draft = Draft.of("", List.of(Medium.picture("une mouette sur le quai, deux enfants la regardent")));
        assertThat(Checks.look(draft, Trial.ferry(), Trial.NOON)).isEmpty();
    }

    @Test
    void howTheOthersWriteIsNotWeighedWhereTheirWordsAreRepeated() {
        Draft theirs = Draft.repeating("chéri, tu peux prendre du pain ? [votre nom]");
        assertThat(Checks.look(theirs, Trial.ferry(), Trial.NOON)).isEmpty();
        assertThat(Checks.look(Draft.repeating("Appelez le 06 39 98 12 34"), Trial.ferry(), Trial.NOON))
                .extracting(Spoken::check)
                .containsExactly("personal-data");
    }

    @Test
    void peopleAreShownTheirOwnWords() {
        Draft draft = Draft.of("Bonjour… Vous serez REMBOURSÉ\u00a0demain\u202f!");
        assertThat(Checks.look(draft, Trial.ferry(), Trial.NOON))
                .contains(new Spoken("promise", Verdict.held(30, "promise", "Vous serez REMBOURSÉ")));
    }

    @Test
    void theSameDraftGetsTheSameAnswer() {
        Draft draft = Draft.of("tu dors ?");
        assertThat(Checks.look(draft, Trial.ferry(), Trial.NOON))
                .isEqualTo(Checks.look(draft, Trial.ferry(), Trial.NOON));
    }

    /** What is kept of a verdict is a {@link Reason}; what is drawn from the author's state cannot become one. */
    @Test
    void noReasonOfTheAuthorsOwnIsAReason() {
        assertThat(Reason.class.isAssignableFrom(OwnReason.class)).isFalse();
        assertThat(Verdict.HeldForSelf.class.getRecordComponents())
                .extracting(component -> component.getGenericType().getTypeName())
                .noneMatch(type -> type.contains(Reason.class.getName()));
    }
}
