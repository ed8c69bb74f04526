package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chéri tu peux prendre du lait en rentrant",
                "t'es où ? on t'attend",
                "running late, order me a tea",
                "je sors de chez le dentiste, j'ai mal",
                "mum says the boiler man is here",
                "on se fait un ciné vendredi ?",
                "ma cheffe me rend folle",
                "did you lock the front door"
            })
    void stops(String draft) {
        Trial.stops(new Personal(), draft, Trial.ferry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les départs de demain sont maintenus.",
                "Offrez une traversée à votre maman pour sa fête.",
                "Notre équipage fête ses vingt ans. Merci à vous.",
                "Bonjour, nous avons bien reçu votre demande et revenons vers vous.",
                "Une famille de dauphins a été vue au large ce matin."
            })
    void letsPass(String draft) {
        Trial.passes(new Personal(), draft, Trial.ferry());
    }

    @Test
    void aMentionOfSomebodyKnownInPrivateIsAsked() {
        Facts facts = Trial.ferry().as(Speaker.of("@passeurs").knowing(List.of("@tom_prive")));
        Trial.stops(new Personal(), "@tom_prive Le départ est à 15 h.", facts);
        Trial.passes(new Personal(), "@tom_prives Le départ de 15 h est maintenu.", facts);
    }

    @Test
    void aHouseThatSpeaksOfItsAuntIsNotAskedEachTime() {
        Trial.passes(new Personal(), "my aunt the samovar has a cold. tea is postponed", Trial.tea());
    }

    @Test
    void theHandleIsWantedToOverruleIt() {
        Verdict verdict = new Personal().of(Draft.of("tu dors ?"), Trial.ferry(), Trial.NOON);
        assertThat(verdict).isEqualTo(Verdict.asked("personal", "@passeurs"));
    }
}
