package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;

/** Mistakes that a proof-reader would stop; looked for beside, since that takes longer than typing. */
final class Spelling implements Check {

    private static final int HOLD = 10;
    private static final int SHORTEST = 4;

    @Override
    public String name() {
        return "spelling";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        List<Slip> slips = facts.slips();
        if (slips == null) {
            return Verdict.ALLOWED;
        }
        return slips.stream()
                .filter(slip -> draft.text().contains(slip.words()))
                .filter(slip -> !ours(slip, facts) && near(slip))
                .findFirst()
                .map(slip -> slip.proposals().isEmpty()
                        ? Verdict.held(HOLD, "spelling", slip.words())
                        : Verdict.held(
                                HOLD,
                                "spelling.meant",
                                slip.words(),
                                slip.proposals().getFirst()))
                .orElse(Verdict.ALLOWED);
    }

    /** A single word is a slip where a known one is a letter or two away; a word far from all others is one of the trade's own. */
    private static boolean near(Slip slip) {
        String word = Plain.of(slip.words());
        if (word.indexOf(' ') >= 0 || slip.proposals().isEmpty()) {
            return true;
        }
        String meant = slip.proposals().getFirst();
        return word.length() >= SHORTEST
                && !meant.equalsIgnoreCase(slip.words())
                && Link.distance(word, Plain.of(meant)) <= 2;
    }

    /** Words of the house, of its history, and names are no mistakes. */
    private static boolean ours(Slip slip, Facts facts) {
        String plain = Plain.of(slip.words());
        boolean oneWord = plain.indexOf(' ') < 0;
        return oneWord && (facts.voice().share(plain) > 0 || named(plain, facts));
    }

    private static boolean named(String plain, Facts facts) {
        House house = facts.house();
        return java.util.stream.Stream.of(
                        house.publicNames().stream(),
                        house.staff().stream(),
                        facts.speaker().others().stream().map(Speaker.Other::handle),
                        java.util.stream.Stream.of(
                                facts.talk().contact(), facts.talk().theirs()))
                .flatMap(names -> names)
                .anyMatch(name -> Plain.words(Plain.of(name)).contains(plain));
    }
}
