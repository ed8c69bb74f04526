package org.montgolfiere.outbound.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Words that a lawyer will read: a fault that is owned, a threat, a crime that somebody is charged with. */
final class Legal implements Check {

    private static final int HOLD = 120;
    private static final Phrases LISTS = Phrases.read("legal");

    @Override
    public String name() {
        return "legal";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        for (String sentence : Sentences.of(draft.own())) {
            String found = found(sentence, facts);
            if (found != null) {
                return Verdict.held(HOLD, "legal", found);
            }
        }
        return Verdict.ALLOWED;
    }

    private static @Nullable String found(String sentence, Facts facts) {
        if (LISTS.in("none", sentence)) {
            return null;
        }
        String words = LISTS.first("words", sentence);
        return words == null || facts.voice().said(words) ? null : words;
    }
}
