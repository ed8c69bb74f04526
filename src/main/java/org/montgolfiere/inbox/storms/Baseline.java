package org.montgolfiere.inbox.storms;

import java.util.List;

/**
 * What is usual, from counts of like hours: their median, and how far they lie from it. One wild day among them moves
 * neither.
 *
 * @param usual messages in half an hour
 * @param spread half of the like hours lie within so much of it, as a standard deviation
 */
record Baseline(double usual, double spread) {

    /** Fewer like hours than this say nothing. */
    static final int ENOUGH = 5;

    private static final double DEVIATION = 1.4826;
    private static final double FAR = 5;
    private static final double CHANCE = 1e-6;
    private static final double RARE = 1;
    private static final int FURTHER = 1_000;

    /** @param counts of like half hours, at least {@value #ENOUGH} */
    static Baseline of(List<Integer> counts) {
        double usual = median(counts.stream().map(Integer::doubleValue).toList());
        double spread =
                median(counts.stream().map(count -> Math.abs(count - usual)).toList());
        return new Baseline(usual, spread * DEVIATION);
    }

    /** Whether so many are out of all proportion: far beyond what like hours differ by, and not by chance either. */
    boolean isUnusual(int messages) {
        double deviation = Math.max(spread, Math.sqrt(Math.max(usual, RARE)));
        return messages > usual + FAR * deviation && chance(messages, Math.max(usual + spread, RARE)) < CHANCE;
    }

    /** How likely so many or more are where {@code mean} are usual (Poisson). */
    static double chance(int messages, double mean) {
        double term = Math.exp(-mean);
        if (term == 0) {
            return messages > mean ? Math.exp(-(messages - mean) * (messages - mean) / (2 * messages)) : 1;
        }
        for (int count = 0; count < messages; count++) {
            term *= mean / (count + 1);
        }
        double tail = 0;
        for (int count = messages; count < messages + FURTHER; count++) {
            tail += term;
            term *= mean / (count + 1);
        }
        return Math.min(1, tail);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
