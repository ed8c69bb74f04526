package org.montgolfiere.triage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What triage made of one text.
 *
 * @param scores for each trait 0 to 1; from 0.5 on it is a yes
 * @param emotion the one that shows most, or null when none does
 * @param language ISO 639-1, or null when the text is too short or of no language known here
 * @param cut whether the text was longer than what is read
 * @param version of the model and the rules; another version may read otherwise
 */
public record Reading(
        Sentiment sentiment,
        Map<Trait, Float> scores,
        @Nullable Emotion emotion,
        @Nullable String language,
        boolean cut,
        String version) {

    /** From this score on a trait is a yes. */
    public static final float YES = 0.5f;

    /** @throws IllegalArgumentException unless every trait has a score from 0 to 1 */
    public Reading {
        scores = Map.copyOf(new EnumMap<>(scores));
        if (scores.size() != Trait.values().length
                || scores.values().stream().anyMatch(score -> !(score >= 0 && score <= 1))) {
            throw new IllegalArgumentException("every trait needs a score from 0 to 1");
        }
    }

    /** This one, its venom and danger no less than in another: that of words which belong to the same message. */
    public Reading graver(Reading other) {
        Map<Trait, Float> scores = new EnumMap<>(this.scores);
        for (Trait trait : EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT, Trait.DANGER)) {
            scores.put(trait, Math.max(score(trait), other.score(trait)));
        }
        return new Reading(sentiment, scores, emotion, language, cut || other.cut, version);
    }

    public boolean is(Trait trait) {
        return score(trait) >= YES;
    }

    public float score(Trait trait) {
        return scores.getOrDefault(trait, 0f);
    }

    /** Every trait that is a yes. */
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        scores.keySet().stream().filter(this::is).forEach(traits::add);
        return traits;
    }
}
