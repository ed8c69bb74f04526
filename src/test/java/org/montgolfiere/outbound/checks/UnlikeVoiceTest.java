package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlikeVoiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yooo la team, trop stylé le nouveau bateau, foncez 🔥🔥🔥",
                "The first departure has been delayed because of the wind, and we are sorry for it."
            })
    void stops(String draft) {
        Trial.stops(new UnlikeVoice(), draft, Trial.ferry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le départ de 16 h est maintenu.",
                "Très bonne année à toutes et à tous, de la part de l'équipage.",
                "Bonjour, nous regrettons cette attente et vous présentons nos excuses."
            })
    void letsPass(String draft) {
        Trial.passes(new UnlikeVoice(), draft, Trial.ferry());
    }

    @Test
    void tooShortAHistoryIsNeitherYesNorNo() {
        Voice few = Voice.of(List.of("Un.", "Deux.", "Trois.", "Quatre.", "Cinq.", "Six.", "Sept."));
        Verdict verdict =
                new UnlikeVoice().of(Draft.of("yooo la team"), Facts.of(Speaker.of("@neuf"), few), Trial.NOON);
        assertThat(verdict).isInstanceOf(Verdict.NotEnough.class);
    }

    @Test
    void anAnswerInTheLanguageOfTheQuestionPasses() {
        Trial.passes(
                new UnlikeVoice(),
                "Hello, the boat leaves at four.",
                Trial.ferry().answering(Turn.theirs("Hello, when does the boat leave from the north quay?")));
    }
}
