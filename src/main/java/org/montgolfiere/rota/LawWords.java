package org.montgolfiere.rota;

import org.montgolfiere.rota.law.Breach;
import org.montgolfiere.rota.law.Rule;
import org.montgolfiere.screen.Words;

/** The law in words. */
public final class LawWords {

    private LawWords() {}

    /** One sentence: what was counted, what may be, on which day, and where it is written. */
    public static String say(Breach breach, Words words) {
        Rule rule = breach.rule();
        String sentence = words.say(
                breach.key(),
                amount(breach.found(), rule, words),
                amount(breach.limit(), rule, words),
                words.day(breach.when().from()));
        String plain = sentence.replace("..", "."); // a French month may end in a full stop of its own
        return rule.citation().isEmpty() ? plain : plain + " (" + rule.citation() + ")";
    }

    /** Such as "10 h 30" or "6". */
    public static String amount(long value, Rule rule, Words words) {
        boolean time = rule.unit().equals("minutes") || rule.unit().equals("percent");
        return time ? hours(value, words) : Long.toString(value);
    }

    /** Minutes as "35 h" or "7 h 30". */
    public static String hours(long minutes, Words words) {
        return minutes % 60 == 0
                ? words.say("rota.length.whole", minutes / 60)
                : words.say("rota.length.minutes", minutes / 60, "%02d".formatted(minutes % 60));
    }
}
