package org.montgolfiere.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk's resident memory, second by second. */
final class Memory {

    private final List<Double> samples = new ArrayList<>();

    /** Where the system tells. */
    void look(Desks.Running running) throws IOException {
        Double mib = running.residentMib();
        if (mib != null) samples.add(mib);
    }

    /** The most of the first tenth, in MiB; null: it was never told. */
    @Nullable
    Double start() {
        return most(samples.subList(0, tenth()));
    }

    /** The most of the last tenth. */
    @Nullable
    Double end() {
        return most(samples.subList(samples.size() - tenth(), samples.size()));
    }

    private int tenth() {
        return samples.isEmpty() ? 0 : Math.max(1, samples.size() / 10);
    }

    private static @Nullable Double most(List<Double> part) {
        return part.stream().max(Double::compare).orElse(null);
    }
}
