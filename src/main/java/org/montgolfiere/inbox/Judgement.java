package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;

/**
 * What a message counts as: its reading, moved by what the brand's corrections taught, with what was set right on this one.
 *
 * @param corrected the traits that somebody set right here
 * @param at when it was read or last set right
 */
public record Judgement(
        Sentiment sentiment,
        Set<Trait> traits,
        Set<Trait> corrected,
        @Nullable Emotion emotion,
        @Nullable String language,
        Instant at) {

    public Judgement {
        traits = traits.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(traits));
        corrected = Set.copyOf(corrected);
    }

    /** Whether its words are folded: venom of any kind, unless somebody said that there is none. */
    public boolean hostile() {
        boolean venom = is(Trait.HATE) || is(Trait.THREAT);
        return is(Trait.HOSTILE) || venom && !corrected.contains(Trait.HOSTILE);
    }

    /** Whether nothing of the message may be left out where it is shown. */
    boolean grave() {
        return hostile() || is(Trait.DANGER);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
