package org.montgolfiere.outbound.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the draft will sound: cold, mocking, from above, aggressive, or gay where somebody grieves. */
final class Tone implements Check {

    private static final int SHARP = 120;
    private static final int COLD = 60;
    private static final Phrases LISTS = Phrases.read("tone");

    @Override
    public String name() {
        return "tone";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        String plain = draft.own();
        String sharp = LISTS.first("sharp", plain);
        if (sharp != null && !facts.voice().said(sharp)) {
            return Verdict.held(SHARP, "tone.sharp", sharp);
        }
        String mocking = mocking(plain, facts);
        if (mocking != null) {
            return Verdict.held(COLD, "tone.mocking", mocking);
        }
        if (facts.talk().none()) {
            return Verdict.ALLOWED;
        }
        return answer(draft, facts);
    }

    /** Words that are sharp whatever they answer. */
    static boolean harsh(String plain) {
        return LISTS.in("sharp", plain) || LISTS.in("mocking", plain) || LISTS.in("brush-off", plain);
    }

    private static Verdict answer(Draft draft, Facts facts) {
        String plain = draft.own();
        String asked = facts.talk().asked();
        Mood mood = Mood.of(asked);
        String brush = LISTS.first("brush-off", plain);
        if (brush != null && mood != Mood.PLAYFUL) {
            return Verdict.held(COLD, "tone.brush-off", brush);
        }
        boolean hurt = mood == Mood.GRIEF || mood == Mood.ANGER;
        String gay = hurt ? LISTS.first("gay", plain) : null;
        if (gay != null && !LISTS.in("care", plain)) {
            return Verdict.held(COLD, "tone.gay", gay);
        }
        boolean curt = hurt
                && plain.length() < 60
                && !LISTS.in("care", plain)
                && !LISTS.in("greeting", plain)
                && !plain.endsWith("?");
        return curt ? Verdict.held(COLD, "tone.curt") : Verdict.ALLOWED;
    }

    /** Wit in a playful thread is no fault. */
    private static @Nullable String mocking(String plain, Facts facts) {
        String found = LISTS.first("mocking", plain);
        boolean playful = !facts.talk().none() && Mood.of(facts.talk().asked()) == Mood.PLAYFUL;
        return found == null
                        || playful
                        || facts.voice().said(found)
                        || facts.talk().none()
                ? null
                : found;
    }
}
