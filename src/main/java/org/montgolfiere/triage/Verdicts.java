package org.montgolfiere.triage;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the model and the phrases say. For each trait the model's log-odds above its threshold, within bounds,
 * and the weight of the phrases are added up; above zero it is a yes.
 */
final class Verdicts {

    private static final double MODEL_BOUND = 3;
    private static final int FEW_WORDS = 3;

    private final Map<Trait, Phrases> phrases = new EnumMap<>(Trait.class);
    private final Thresholds thresholds;
    private final Learned learned;

    Verdicts(Thresholds thresholds, Learned learned) {
        this.thresholds = thresholds;
        this.learned = learned;
        for (Trait trait : Trait.values()) {
            phrases.put(trait, Phrases.of(trait.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Words that people mask. */
    Set<String> venom() {
        return Objects.requireNonNull(phrases.get(Trait.HOSTILE)).written();
    }

    Reading of(Sample sample, Outlook outlook, @Nullable String language, String version) {
        Map<Trait, Double> said = said(sample);
        List<Features> windows = features(sample, outlook, said);
        Map<Trait, Double> odds = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            Logistic learnt = learned.byTrait().get(trait);
            double unsure = learnt == null
                    ? model(trait, outlook)
                    : windows.stream().mapToDouble(learnt::logOdds).max().orElse(-MODEL_BOUND);
            double above = unsure - Outlook.logOdds(thresholds.of(trait, language));
            odds.put(trait, learnt == null ? ruled(trait, sample, above, said) : above);
        }
        Sentiment sentiment = Coupling.settle(odds, Tone.of(outlook));
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        odds.forEach((trait, value) -> scores.put(trait, (float) Outlook.probability(value)));
        return new Reading(sentiment, scores, emotion(outlook), language, sample.cut(), version);
    }

    /** What the learnt layer looks at, window by window. */
    List<Features> features(Sample sample, Outlook outlook) {
        return features(sample, outlook, said(sample));
    }

    private static List<Features> features(Sample sample, Outlook outlook, Map<Trait, Double> said) {
        int[] grams = Grams.of(sample.plainWords());
        return outlook.unmasked().stream()
                .map(answer -> Features.of(answer, grams, said, sample))
                .toList();
    }

    private Map<Trait, Double> said(Sample sample) {
        Map<Trait, Double> said = new EnumMap<>(Trait.class);
        phrases.forEach((trait, own) -> said.put(trait, phrases(own, sample)));
        return said;
    }

    /** Where nothing was learnt: the model within bounds, and the phrases. */
    private static double ruled(Trait trait, Sample sample, double above, Map<Trait, Double> said) {
        double bounded = Math.clamp(above, -MODEL_BOUND, MODEL_BOUND);
        return (few(trait, sample) ? Math.min(bounded, -1) : bounded) + said.getOrDefault(trait, 0.0);
    }

    private static double model(Trait trait, Outlook outlook) {
        return switch (trait) {
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
    }

    /** On one or two odd words the model has no verdict of venom. */
    private static boolean few(Trait trait, Sample sample) {
        return switch (trait) {
            case HOSTILE, HATE, THREAT, IRONY, SPAM, COMPLAINT -> Words.count(sample.words()) < FEW_WORDS;
            case DANGER, QUESTION, REQUEST, PRAISE -> false;
        };
    }

    private static double phrases(Phrases own, Sample sample) {
        double asWritten = own.weight(sample.words());
        return sample.masked() ? Math.max(asWritten, own.weight(sample.plainWords())) : asWritten;
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
