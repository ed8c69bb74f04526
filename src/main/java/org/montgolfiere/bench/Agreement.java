package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well messages were put together, against the truth.
 *
 * @param topics how many there are to look at
 * @param purity the share of their messages that say what most of theirs say
 * @param completeness the share of all that several say which stands with most of its like; what stands alone counts against it
 */
public record Agreement(int topics, double purity, double completeness) {

    /**
     * Messages that were put together.
     *
     * @param said how many of them say each of the things that several say
     * @param alone how many say what nobody else does
     */
    public record Heap(Map<Integer, Integer> said, int alone) {
        public Heap {
            said = Map.copyOf(said);
        }

        public int size() {
            return alone + said.values().stream().mapToInt(Integer::intValue).sum();
        }

        private int most() {
            return said.values().stream().mapToInt(Integer::intValue).max().orElse(Math.min(1, alone));
        }

        private static Heap of(Collection<Heap> several) {
            Map<Integer, Integer> said = new HashMap<>();
            several.forEach(one -> one.said.forEach((truth, voices) -> said.merge(truth, voices, Integer::sum)));
            return new Heap(said, several.stream().mapToInt(Heap::alone).sum());
        }
    }

    /**
     * @param heaps in the order in which they are shown
     * @param most how many are shown; the rest counts as one
     * @param truths how many things several say
     * @param several how many messages say them
     */
    public static Agreement of(List<Heap> heaps, int most, int truths, long several) {
        List<Heap> shown = new ArrayList<>(heaps.subList(0, Math.min(most, heaps.size())));
        if (heaps.size() > most) {
            shown.add(Heap.of(heaps.subList(most, heaps.size())));
        }
        double all = shown.stream().mapToInt(Heap::size).sum();
        double pure = shown.stream().mapToInt(Heap::most).sum();
        double complete = 0;
        for (int truth = 0; truth < truths; truth++) {
            int own = truth;
            complete += shown.stream()
                    .mapToInt(one -> one.said.getOrDefault(own, 0))
                    .max()
                    .orElse(0);
        }
        return new Agreement(shown.size(), all == 0 ? 1 : pure / all, several == 0 ? 1 : complete / several);
    }
}
