package org.montgolfiere.outbound.checks;

import java.time.Instant;

/** The heat of a thread, and an answer that is harsher than what it answers; whoever writes, and where nobody does. */
final class Heat implements Check {

    private static final int HOSTILE = 60;
    private static final int HARSHER = 120;

    @Override
    public String name() {
        return "haste";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        if (facts.planned()) {
            return Verdict.ALLOWED;
        }
        if (draft.repeated()) {
            return facts.talk().hostile()
                    ? Verdict.asked("haste.repeats", facts.speaker().handle())
                    : Verdict.ALLOWED;
        }
        boolean answers = !facts.talk().none();
        if (answers && Tone.harsh(draft.own()) && Mood.of(facts.talk().asked()) == Mood.PLAIN) {
            return Verdict.held(HARSHER, "haste.harsher");
        }
        return facts.talk().hostile() ? Verdict.held(HOSTILE, "haste.hostile") : Verdict.ALLOWED;
    }
}
