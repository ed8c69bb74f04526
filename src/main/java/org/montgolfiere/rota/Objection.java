package org.montgolfiere.rota;

import org.montgolfiere.rota.law.Breach;
import org.montgolfiere.screen.Words;

/** Why something of the rota cannot be. */
public sealed interface Objection {

    /** A rule would be broken. */
    record Unlawful(Breach breach) implements Objection {}

    /**
     * It does not fit what is needed, or where things stand.
     *
     * @param why a message key: {0} what
     */
    record Unfit(String why, String what) implements Objection {

        static Unfit of(String why) {
            return new Unfit(why, "");
        }
    }

    /** The sentence, which names the rule and its article. */
    default String say(Words words) {
        return switch (this) {
            case Unlawful(Breach breach) -> LawWords.say(breach, words);
            case Unfit(String why, String what) -> words.say(why, what);
        };
    }
}
