package org.montgolfiere.rota.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to plan; the first limit that is reached ends it.
 *
 * @param wall by the clock
 * @param cpu of the whole process, or null
 * @param steps of annealing and no native layer after it, for runs that must repeat exactly (one thread); 0: no such limit
 * @param threads 1 or more
 * @param nativeLayer whether OR-tools may be used
 */
public record Budget(Duration wall, @Nullable Duration cpu, long steps, int threads, boolean nativeLayer, long seed) {

    public static Budget of(Duration wall) {
        return new Budget(wall, null, 0, 2, true, 1);
    }

    /** The same steps give the same plan, on any machine. */
    public static Budget steps(long steps, long seed) {
        return new Budget(Duration.ofHours(1), null, steps, 1, false, seed);
    }

    /** For each thread. */
    double seconds() {
        return Math.min(wall.toMillis() / 1e3, cpu == null ? Double.MAX_VALUE : cpu.toMillis() / 1e3 / threads);
    }

    public Budget javaOnly() {
        return new Budget(wall, cpu, steps, threads, false, seed);
    }
}
