package org.montgolfiere.rota.solver;

import java.util.stream.IntStream;

/** Fast random numbers that repeat with their seed (xorshift64*). */
final class Dice {
    private static final int FINE = 1 << 12;
    private static final double[] WAITS = IntStream.range(0, FINE)
            .mapToDouble(each -> -Math.log((each + 0.5) / FINE))
            .toArray();

    private long state;

    Dice(long seed) {
        this.state = (seed + 1) * 0x9E3779B97F4A7C15L;
        for (var round = 0; round < 8; round++) next();
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From above 0 to 1. */
    double share() {
        return ((next() >>> 11) + 1) * 0x1.0p-53;
    }

    /** Exponential, of mean 1, from a table: it is drawn for every move. */
    double waiting() {
        return WAITS[below(FINE)];
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }
}
