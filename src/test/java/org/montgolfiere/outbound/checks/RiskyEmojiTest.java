package org.montgolfiere.outbound.checks;

import org.junit.jupiter.api.Test;

class RiskyEmojiTest {
    @Test
    void laughterUnderAComplaintIsStopped() {
        Facts facts = Trial.ferry().answering(Turn.theirs("Ma valise est perdue, c'est inadmissible"));
        Trial.stops(new RiskyEmoji(), "Nous cherchons 😂", facts);
        Trial.passes(new RiskyEmoji(), "Nous cherchons 🙏", facts);
    }

    @Test
    void aSignInItsPlainSensePasses() {
        Trial.passes(new RiskyEmoji(), "Tarte aux pêches au bar 🍑", Trial.ferry());
        Trial.stops(new RiskyEmoji(), "Envie de croquer 🍑", Trial.ferry());
        Trial.passes(new RiskyEmoji(), "Ratatouille du chef 🍆", Trial.ferry());
        Trial.stops(new RiskyEmoji(), "On vous attend 🍆", Trial.ferry());
    }

    @Test
    void signsThatNobodySeesAreStopped() {
        Trial.stops(new RiskyEmoji(), "Le dé\u200bpart", Trial.ferry());
        Trial.stops(new RiskyEmoji(), "Le \u202edépart", Trial.ferry());
        Trial.passes(new RiskyEmoji(), "Une famille 👨‍👩‍👧‍👦 à bord, et un drapeau 🏴󠁧󠁢󠁳󠁣󠁴󠁿", Trial.ferry());
        Trial.passes(new RiskyEmoji(), "Départ à 15\u202fh\u00a0: à l'heure", Trial.ferry());
    }

    @Test
    void aWordThatIsRudeInOneLanguageIsLeftAloneInTheOther() {
        Trial.passes(new RiskyEmoji(), "Le bateau a du retard, nous sommes désolés pour vous.", Trial.ferry());
    }
}
