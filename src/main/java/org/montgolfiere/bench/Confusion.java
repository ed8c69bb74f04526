package org.montgolfiere.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each label was taken for each. */
final class Confusion {

    private final List<String> labels;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    Confusion(List<String> labels) {
        this.labels = labels;
    }

    void add(String gold, String answer) {
        counts.computeIfAbsent(gold, label -> new TreeMap<>()).merge(answer, 1, Integer::sum);
    }

    int count(String gold, String answer) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(answer, 0);
    }

    int of(String gold) {
        return counts.getOrDefault(gold, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int total() {
        return labels.stream().mapToInt(this::of).sum();
    }

    /** 0 to 1. */
    double accuracy() {
        return share(labels.stream().mapToInt(label -> count(label, label)).sum(), total());
    }

    /** Of what is so, how much was found; 0 to 1. */
    double recall(String label) {
        return share(count(label, label), of(label));
    }

    /** Of what was found, how much is so; 0 to 1. */
    double precision(String label) {
        return share(
                count(label, label),
                labels.stream().mapToInt(gold -> count(gold, label)).sum());
    }

    double f1(String label) {
        double both = precision(label) + recall(label);
        return both == 0 ? 0 : 2 * precision(label) * recall(label) / both;
    }

    /** The mean over the labels that occur. */
    double macroF1() {
        return labels.stream()
                .filter(label -> of(label) > 0 || precision(label) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
