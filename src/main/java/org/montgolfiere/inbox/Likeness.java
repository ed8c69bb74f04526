package org.montgolfiere.inbox;

import java.util.Collection;
import java.util.Set;

/** How much two texts say the same, by the stems of their words; short ones must say it with the same words. */
record Likeness(Set<String> stems) {

    private static final int SHORT = 4;
    private static final double ENOUGH = 0.6;

    Likeness {
        stems = Set.copyOf(stems);
    }

    static Likeness of(Collection<String> stems) {
        return new Likeness(Set.copyOf(stems));
    }

    /** The share of the shorter one's words that both have, 0 to 1. */
    double to(Likeness other) {
        int shorter = Math.min(stems.size(), other.stems.size());
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    boolean isLike(Likeness other) {
        int shorter = Math.min(stems.size(), other.stems.size());
        return shorter > 1 && to(other) >= (shorter < SHORT ? 1 : ENOUGH);
    }

    private long shared(Likeness other) {
        return stems.stream().filter(other.stems::contains).count();
    }
}
