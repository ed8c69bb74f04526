package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.regex.Matcher;

/** Words that bind the brand: a date, a delay, a result, a guarantee. */
final class Promise implements Check {

    private static final int HOLD = 30;
    private static final Phrases LISTS = Phrases.read("promise");

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        String plain = draft.own();
        for (String line : facts.house().promises()) {
            plain = plain.replace(Plain.of(line), " ");
        }
        for (String sentence : Sentences.of(plain)) {
            if (!LISTS.in("none", sentence)) {
                Matcher found = LISTS.matcher("binds", sentence);
                if (found.find()) {
                    return Verdict.held(HOLD, "promise", found.group());
                }
            }
        }
        return Verdict.ALLOWED;
    }
}
