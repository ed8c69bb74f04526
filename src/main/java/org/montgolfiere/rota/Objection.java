package org.montgolfiere.rota;

import org.montgolfiere.rota.law.Breach;
import org.montgolfiere.screen.Words;

/** Why something of the rota cannot be. */
public sealed interface Objection {

    /** The key of what speaks against who does not speak a language; what of it is the language's code. */
    String LANGUAGE = "rota.unfit.language";

    /** The key of what speaks against who has no contract on record. */
    String CONTRACT = "rota.unfit.contract";

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
            case Unfit(String why, String what) -> words.say(why, why.equals(LANGUAGE) ? words.language(what) : what);
        };
    }
}
