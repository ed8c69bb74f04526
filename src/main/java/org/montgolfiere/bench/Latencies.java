package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times of one kind, gathered from several threads. */
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long nanosPassed) {
        nanos.add(nanosPassed);
    }

    synchronized int size() {
        return nanos.size();
    }

    /** In milliseconds; null where nothing was measured. @param share such as 0.99 */
    synchronized @Nullable Double at(double share) {
        if (nanos.isEmpty()) {
            return null;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return Objects.requireNonNull(sorted.get(Math.max(0, place))) / 1e6;
    }
}
