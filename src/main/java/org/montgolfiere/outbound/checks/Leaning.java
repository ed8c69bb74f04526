package org.montgolfiere.outbound.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far words lean to private or to public writing: naive Bayes over words and pairs of words, learnt once from the examples that come
 * with the desk. Positive: private.
 */
final class Leaning {

    private static final double SMOOTHING = 0.6;
    private static final double MOST = 2.2;

    private final Map<String, Double> weights;

    private Leaning(Map<String, Double> weights) {
        this.weights = weights;
    }

    static Leaning read() {
        Map<String, int[]> counts = new HashMap<>();
        int[] texts = new int[2];
        for (String line : Phrases.lines("examples")) {
            int kind = line.startsWith("- ") ? 1 : 0;
            texts[kind]++;
            for (String piece : pieces(Plain.words(Plain.of(line.substring(2))))) {
                counts.computeIfAbsent(piece, fresh -> new int[2])[kind]++;
            }
        }
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((piece, count) -> weights.put(piece, weight(count, texts)));
        return new Leaning(weights);
    }

    /** Words that the account uses anyway say nothing about a private life. */
    double of(List<String> words, Voice voice) {
        double sum = 0;
        for (String piece : pieces(words)) {
            double weight = weights.getOrDefault(piece, 0.0);
            sum += weight > 0 ? weight * (1 - Math.min(1, 4 * share(piece, voice))) : weight;
        }
        return sum / Math.sqrt(Math.max(4, words.size()) / 6.0);
    }

    private static double share(String piece, Voice voice) {
        return piece.indexOf(' ') < 0 ? voice.share(piece) : voice.said(piece.replace("' ", "'")) ? 1 : 0;
    }

    private static double weight(int[] count, int[] texts) {
        double here = (count[1] + SMOOTHING) / (texts[1] + 2 * SMOOTHING);
        double there = (count[0] + SMOOTHING) / (texts[0] + 2 * SMOOTHING);
        return Math.clamp(Math.log(here / there), -MOST, MOST);
    }

    private static Set<String> pieces(List<String> words) {
        Set<String> pieces = new HashSet<>(words);
        List<String> framed = new ArrayList<>(words);
        for (int place = 1; place < framed.size(); place++) {
            pieces.add(framed.get(place - 1) + " " + framed.get(place));
        }
        return pieces;
    }
}
