package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Near-copies of each other that were read themselves and were of one verdict about venom and danger. */
final class Kin {

    private static final int KEPT = 24;
    private static final double NEAR = 0.5;
    private static final double THE_SAME = 0.9;
    private static final float SURELY_NOT = 0.25f;
    private static final float SURELY = 0.75f;
    private static final Set<Trait> GRAVE = EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT, Trait.DANGER);

    final Set<Trait> verdict;
    private final List<Original> originals = new ArrayList<>(1);
    private int next;

    Kin(Set<Trait> verdict) {
        this.verdict = verdict;
    }

    private record Original(long[] runs, Reading reading) {}

    /** How near a text is to the nearest of them. */
    record Near(Reading reading, double likeness) {}

    /** Which of venom and danger a text shows; null where it is too close to call for others to go by. */
    static @Nullable Set<Trait> verdict(Reading reading) {
        Set<Trait> verdict = EnumSet.noneOf(Trait.class);
        for (Trait trait : GRAVE) {
            float score = reading.score(trait);
            if (score > SURELY_NOT && score < SURELY) {
                return null;
            }
            if (score >= SURELY) {
                verdict.add(trait);
            }
        }
        return verdict;
    }

    /** @return null: none of them is near */
    @Nullable
    Near nearest(long[] runs) {
        Near nearest = null;
        for (Original original : originals) {
            double likeness = Runs.likeness(original.runs, runs);
            if (likeness >= NEAR && (nearest == null || likeness > nearest.likeness)) {
                nearest = new Near(original.reading, likeness);
            }
        }
        return nearest;
    }

    void add(long[] runs, Reading reading) {
        Near nearest = nearest(runs);
        if (nearest != null && nearest.likeness >= THE_SAME) {
            return;
        }
        if (originals.size() < KEPT) {
            originals.add(new Original(runs, reading));
            return;
        }
        originals.set(next, new Original(runs, reading));
        next = (next + 1) % KEPT;
    }
}
