package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apprenez à lire avant d'écrire.",
                "That's not our problem.",
                "Vous n'êtes pas le seul client.",
                "As we already told you, it is on the website.",
                "Calm down, it's a ferry."
            })
    void stops(String draft) {
        Trial.stops(new Tone(), draft, Trial.ferry().answering(Turn.theirs("Mon bateau est en retard.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, ce n'est malheureusement pas possible, et nous le regrettons.",
                "Bonjour, les insultes ne nous permettent pas de vous aider. Votre demande, si.",
                "Nous vous l'avions annoncé pour 15 h, et nous avons eu tort."
            })
    void aClearAndKindNoPasses(String draft) {
        Trial.passes(new Tone(), draft, Trial.ferry().answering(Turn.theirs("Mon bateau est en retard.")));
    }

    @Test
    void witInAPlayfulThreadIsNoFault() {
        String wit = "mdr, on va pleurer";
        Trial.passes(new Tone(), wit, Trial.ferry().answering(Turn.theirs("Votre mouette m'a volé mon sandwich 😂")));
        Trial.stops(new Tone(), wit, Trial.ferry().answering(Turn.theirs("Votre bateau a abîmé ma voiture.")));
    }

    @Test
    void cheerUnderGriefIsStopped() {
        Trial.stops(
                new Tone(),
                "Super, bonne journée !",
                Trial.ferry().answering(Turn.theirs("Nous venions pour l'enterrement de mon père.")));
    }

    @Test
    void quotedRudenessIsAnothers() {
        Trial.passes(new Tone(), "On nous écrit « vous êtes nuls et stupides ». Nous répondons.", Trial.ferry());
    }
}
