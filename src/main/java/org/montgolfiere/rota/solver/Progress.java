package org.montgolfiere.rota.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far planning is. @param cost of the best so far: what still hurts @param bound as in {@link Plan} */
public record Progress(Cost cost, @Nullable Long bound, Duration elapsed, Phase phase) {
    public enum Phase {
        ANNEALING,
        IMPROVING,
        PROVING
    }
}
