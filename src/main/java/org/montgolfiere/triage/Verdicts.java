package org.montgolfiere.triage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the model and the phrases say. For each trait the model's log-odds above its threshold, within bounds,
 * and the weight of the phrases are added up; above zero it is a yes.
 */
final class Verdicts {

    private static final double MODEL_BOUND = 3;
    private static final double SURER = 1;
    private static final Set<Trait> MATTERS = Set.of(Trait.COMPLAINT, Trait.QUESTION, Trait.REQUEST, Trait.PRAISE);
    private static final int FEW_WORDS = 3;

    private final Map<Trait, Phrases> phrases = new EnumMap<>(Trait.class);
    private final Thresholds thresholds;

    Verdicts(Thresholds thresholds) {
        this.thresholds = thresholds;
        for (Trait trait : Trait.values()) {
            phrases.put(trait, Phrases.of(trait.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Words that people mask. */
    Set<String> venom() {
        return phrase(Trait.HOSTILE).written();
    }

    Reading of(Sample sample, Outlook outlook, @Nullable String language, String version) {
        Map<Trait, Double> said = new EnumMap<>(Trait.class);
        Map<Trait, Double> odds = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            said.put(trait, phrases(trait, sample));
            odds.put(trait, model(trait, sample, outlook, language) + said.getOrDefault(trait, 0.0));
        }
        odds.merge(Trait.HOSTILE, withAMatter(said), Double::sum);
        Sentiment sentiment = Coupling.settle(odds, Tone.of(outlook));
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        odds.forEach((trait, value) -> scores.put(trait, (float) Outlook.probability(value)));
        return new Reading(sentiment, scores, emotion(outlook), language, sample.cut(), version);
    }

    private double model(Trait trait, Sample sample, Outlook outlook, @Nullable String language) {
        double odds = switch (trait) {
            case HOSTILE -> outlook.oddsOfEither("hostile");
            case HATE -> outlook.oddsOfEither("hate");
            case THREAT -> outlook.oddsOfEither("threat");
            case QUESTION -> outlook.odds("question");
            case COMPLAINT -> outlook.odds("complaint");
            case IRONY -> outlook.odds("irony");
            case SPAM -> outlook.odds("spam");
            case PRAISE -> Outlook.logOdds(outlook.mean("positive"));
            case DANGER, REQUEST -> -MODEL_BOUND;
        };
        double above = Math.clamp(odds - Outlook.logOdds(thresholds.of(trait, language)), -MODEL_BOUND, MODEL_BOUND);
        return few(trait, sample) ? Math.min(above, -1) : above;
    }

    /** On one or two odd words the model has no verdict of venom. */
    private static boolean few(Trait trait, Sample sample) {
        return switch (trait) {
            case HOSTILE, HATE, THREAT, IRONY, SPAM, COMPLAINT -> Words.count(sample.words()) < FEW_WORDS;
            case DANGER, QUESTION, REQUEST, PRAISE -> false;
        };
    }

    /**
     * The model takes anger at a product for venom, and the names of some people for hatred of them. Where a message has a
     * matter and no word against people, it has to be surer.
     */
    private static double withAMatter(Map<Trait, Double> said) {
        boolean matters = MATTERS.stream().anyMatch(trait -> said.getOrDefault(trait, 0.0) > 0);
        return matters && said.getOrDefault(Trait.HOSTILE, 0.0) <= 0 ? -SURER : 0;
    }

    private double phrases(Trait trait, Sample sample) {
        double asWritten = phrase(trait).weight(sample.words());
        return sample.masked() ? Math.max(asWritten, phrase(trait).weight(sample.plainWords())) : asWritten;
    }

    private Phrases phrase(Trait trait) {
        Phrases own = phrases.get(trait);
        if (own == null) {
            throw new IllegalStateException("no phrases for " + trait);
        }
        return own;
    }

    private @Nullable Emotion emotion(Outlook outlook) {
        Emotion strongest = null;
        double most = 0;
        for (Emotion emotion : Emotion.values()) {
            String label = emotion.name().toLowerCase(Locale.ROOT);
            double above = outlook.odds(label) - Outlook.logOdds(outlook.threshold(label));
            if (above > most) {
                most = above;
                strongest = emotion;
            }
        }
        return strongest;
    }
}
