package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts go through the model together: those of about one length, so that little is padded. */
final class Batches {

    private static final int MOST = 32;
    private static final int MOST_TOKENS = 2_048;
    private static final double LIKE = 1.15;

    private Batches() {}

    /** @return places in the list, batch by batch */
    static List<List<Integer>> of(List<long[]> framed) {
        List<Integer> byLength = IntStream.range(0, framed.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> framed.get(place).length))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int place : byLength) {
            int length = framed.get(place).length;
            if (!batch.isEmpty() && !fits(batch, length, framed.get(batch.getFirst()).length)) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(place);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static boolean fits(List<Integer> batch, int length, int shortest) {
        return batch.size() < MOST && (batch.size() + 1) * length <= MOST_TOKENS && length <= shortest * LIKE + 1;
    }
}
