package org.montgolfiere.rota.solver;

import java.util.Arrays;

/** Which way of opening a part of a roster is next, and how many cells it takes: each learns from what it gained and how hard it was. */
final class Appetite {
    private static final double MOST = 4000;
    private static final double LEAST = 30;
    private static final double HOPE = 20;
    /** Share of the work that no way falls below, against 1 for all that is given by gain. */
    private static final double CURIOSITY = 0.1;

    private static final double MEMORY = 0.85;
    private static final double LONG_MEMORY = 0.97;
    private static final double LITTLE = 0.4;
    private static final double MUCH = 1;
    private static final double OVERHEAD = 0.05;
    private static final int WAYS = Neighbourhood.Way.values().length;

    private final double[] size = new double[WAYS];
    private final double[] worth = new double[WAYS];
    private final double[] spent = new double[WAYS];

    Appetite(double cells) {
        Arrays.fill(size, cells);
        Arrays.fill(worth, HOPE);
    }

    /** Each way has its share of the work by what it gained: the one that is furthest behind. */
    Neighbourhood.Way next() {
        var next = 0;
        for (var way = 1; way < WAYS; way++) {
            if (spent[way] / share(way) < spent[next] / share(next)) next = way;
        }
        return Neighbourhood.Way.values()[next];
    }

    int cells(Neighbourhood.Way way) {
        return (int) size[way.ordinal()];
    }

    /** @param gain in cost @param work it took, in the native library's measure @param proved within what it was given */
    void learn(Neighbourhood.Way way, long gain, double work, boolean proved) {
        var which = way.ordinal();
        for (var each = 0; each < WAYS; each++) spent[each] *= LONG_MEMORY;
        spent[which] += work + OVERHEAD;
        worth[which] = MEMORY * worth[which] + (1 - MEMORY) * Math.min(100, gain / (work + OVERHEAD));
        if (proved && work < (gain > 0 ? LITTLE : MUCH))
            size[which] = Math.min(MOST, size[which] * (gain > 0 ? 1.05 : 1.2));
        if (!proved) size[which] = Math.max(LEAST, size[which] * 0.85);
    }

    private double share(int way) {
        return CURIOSITY + worth[way] / (Arrays.stream(worth).sum() + 1e-9);
    }
}
