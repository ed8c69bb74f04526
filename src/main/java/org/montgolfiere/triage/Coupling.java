package org.montgolfiere.triage;

import java.util.List;
import java.util.Map;

/** What one trait says about another. */
final class Coupling {

    private static final double NO = -2;
    private static final double SLIGHTLY = 0.5;

    private Coupling() {}

    /** Settles the odds of the traits among themselves. @return the sentiment that goes with them */
    static Sentiment settle(Map<Trait, Double> odds, Tone tone) {
        if (yes(odds, Trait.SPAM)) {
            for (Trait trait : List.of(Trait.QUESTION, Trait.REQUEST, Trait.PRAISE, Trait.COMPLAINT)) {
                lower(odds, trait);
            }
        }
        raise(odds, Trait.HOSTILE, odds.getOrDefault(Trait.THREAT, NO));
        odds.merge(Trait.HATE, odds.getOrDefault(Trait.HOSTILE, NO), Math::min);
        if (yes(odds, Trait.IRONY)) {
            lower(odds, Trait.PRAISE);
            raise(odds, Trait.COMPLAINT, yes(odds, Trait.HOSTILE) ? NO : SLIGHTLY);
        }
        return sentiment(odds, tone);
    }

    /** What is plain from the traits stands above what the model says of the tone. */
    private static Sentiment sentiment(Map<Trait, Double> odds, Tone tone) {
        if (yes(odds, Trait.DANGER) || yes(odds, Trait.HOSTILE) || yes(odds, Trait.IRONY)) {
            return Sentiment.NEGATIVE;
        }
        if (yes(odds, Trait.SPAM)) {
            return Sentiment.NEUTRAL;
        }
        if (tone.sure()) {
            return tone.sentiment();
        }
        if (yes(odds, Trait.PRAISE)) {
            return yes(odds, Trait.COMPLAINT) ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
        }
        if (yes(odds, Trait.COMPLAINT)) {
            return Sentiment.NEGATIVE;
        }
        return asks(odds) ? Sentiment.NEUTRAL : tone.sentiment();
    }

    private static boolean asks(Map<Trait, Double> odds) {
        return yes(odds, Trait.QUESTION) || yes(odds, Trait.REQUEST);
    }

    private static boolean yes(Map<Trait, Double> odds, Trait trait) {
        return odds.getOrDefault(trait, NO) >= 0;
    }

    private static void lower(Map<Trait, Double> odds, Trait trait) {
        odds.merge(trait, NO, Math::min);
    }

    private static void raise(Map<Trait, Double> odds, Trait trait, double atLeast) {
        if (atLeast >= 0) {
            odds.merge(trait, atLeast, Math::max);
        }
    }
}
