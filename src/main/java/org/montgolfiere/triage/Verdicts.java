package org.montgolfiere.triage;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is known of a text; above zero a trait is a yes. Traits that were learnt go by their log-odds above the
 * threshold, in the window where they are most likely. For the others the model's log-odds above the threshold, within bounds,
 * and the weight of the phrases are added up.
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

    /** Whether the phrases alone see danger. */
    boolean speaksOfDanger(List<String> words) {
        return Objects.requireNonNull(phrases.get(Trait.DANGER)).weight(words) > 0;
    }

    Reading of(Sample sample, Outlook outlook, @Nullable String language, String version) {
        Map<Trait, Double> said = said(sample);
        List<Features> windows = features(sample, outlook, said);
        Map<Trait, Double> odds = new EnumMap<>(Trait.class);
        said.forEach((trait, weight) -> {
            Logistic learnt = learned.byTrait().get(trait);
            double threshold = Outlook.logOdds(thresholds.of(trait, language));
            odds.put(
                    trait,
                    learnt == null
                            ? ruled(trait, sample, model(trait, outlook) - threshold) + weight
                            : learnt(learnt, windows, threshold, spoken(sample, weight)));
        });
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

    private static double learnt(Logistic learnt, List<Features> windows, double threshold, double atLeast) {
        double most = windows.stream().mapToDouble(learnt::logOdds).max().orElse(-MODEL_BOUND);
        return Math.max(most - threshold, atLeast);
    }

    /** One or two words say little to the model, and in more than one window a few words drown: there plain phrases are enough. */
    private static double spoken(Sample sample, double phrases) {
        return few(sample) || sample.windows().size() > (sample.masked() ? 2 : 1)
                ? phrases - MODEL_BOUND
                : -MODEL_BOUND;
    }

    private static double ruled(Trait trait, Sample sample, double above) {
        double bounded = Math.clamp(above, -MODEL_BOUND, MODEL_BOUND);
        return unsure(trait, sample) ? Math.min(bounded, -1) : bounded;
    }

    private static double model(Trait trait, Outlook outlook) {
        return switch (trait) {
            case HATE -> outlook.oddsOfEither("hate");
            case QUESTION -> outlook.odds("question");
            case COMPLAINT -> outlook.odds("complaint");
            case IRONY -> outlook.odds("irony");
            case PRAISE -> Outlook.logOdds(outlook.mean("positive"));
            case HOSTILE, THREAT, DANGER, SPAM, REQUEST -> -MODEL_BOUND;
        };
    }

    /** On one or two odd words the model has no say. */
    private static boolean unsure(Trait trait, Sample sample) {
        return switch (trait) {
            case HATE, IRONY, COMPLAINT -> few(sample);
            case HOSTILE, THREAT, DANGER, SPAM, QUESTION, REQUEST, PRAISE -> false;
        };
    }

    private static boolean few(Sample sample) {
        return Words.count(sample.words()) < FEW_WORDS;
    }

    private Map<Trait, Double> said(Sample sample) {
        Map<Trait, Double> said = new EnumMap<>(Trait.class);
        phrases.forEach((trait, own) -> said.put(trait, weight(own, sample)));
        return said;
    }

    private static double weight(Phrases own, Sample sample) {
        double asWritten = own.weight(sample.words());
        return sample.masked() ? Math.max(asWritten, own.weight(sample.plainWords())) : asWritten;
    }

    private static @Nullable Emotion emotion(Outlook outlook) {
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
