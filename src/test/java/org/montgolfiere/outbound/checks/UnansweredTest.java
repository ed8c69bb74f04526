package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;

class UnansweredTest {
    private static Facts asked(String question) {
        return Trial.ferry().answering(Turn.theirs(question));
    }

    @Test
    void aQuestionThatIsPassedOverIsHeld() {
        Trial.stops(new Unanswered(), "Merci de voyager avec nous.", asked("Le bateau de 9 h prend-il les vélos ?"));
    }

    @Test
    void oneOfTwoQuestionsForgottenCounts() {
        Facts facts = asked("À quelle heure part le bateau ? Et peut-on manger à bord ?");
        Trial.stops(new Unanswered(), "Bonjour, le bateau part à 9 h.", facts);
        Trial.passes(new Unanswered(), "Bonjour, le bateau part à 9 h, et l'on peut manger à bord.", facts);
    }

    @Test
    void anAnswerAWayToOneAndARhetoricalQuestionPass() {
        Trial.passes(new Unanswered(), "Oui, tous les jours.", asked("Prenez-vous les vélos ?"));
        Trial.passes(new Unanswered(), "Écrivez-nous votre numéro en message privé.", asked("Où est ma valise ?"));
        Trial.passes(new Unanswered(), "Nous comprenons votre colère.", asked("Non mais vous vous moquez de qui ?"));
    }

    @Test
    void whatWeHaveAnsweredIsNotAskedAgain() {
        Facts facts = Trial.ferry()
                .answering(Turn.theirs("Où est le quai ?"), Turn.ours("Derrière la halle."), Turn.theirs("Merci !"));
        Trial.passes(new Unanswered(), "Bonne traversée.", facts);
    }
}
