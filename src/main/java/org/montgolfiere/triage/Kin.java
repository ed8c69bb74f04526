package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Near-copies of each other that were read themselves and were of one verdict about venom and danger. */
final class Kin {

    private static final int KEPT = 48;
    private static final double NEAR = 0.4;
    private static final double THE_SAME = 0.9;
    /** One word more, or another, parts two runs. */
    private static final int ONE_GAP = 2;

    private static final float CLEAR_OF_VENOM = 0.25f;
    private static final float CLEAR_OF_DANGER = 0.35f;
    private static final Set<Trait> VENOM = EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT);

    final Set<Trait> verdict;
    private final long number;
    private final List<Original> originals = new ArrayList<>(1);
    private int next;

    Kin(long number, Set<Trait> verdict) {
        this.number = number;
        this.verdict = verdict;
    }

    /** By which it is found whether they hold this run. */
    long key(long run) {
        return run + number * 0x9E3779B97F4A7C15L;
    }

    private record Original(long[] runs, Reading reading) {}

    /** How near a text is to the nearest of them. */
    record Near(Reading reading, double likeness) {}

    /** Which of venom and danger a text shows; null where it shows so nearly that others cannot go by it. */
    static @Nullable Set<Trait> verdict(Reading reading) {
        Set<Trait> verdict = reading.traits();
        verdict.retainAll(EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT, Trait.DANGER));
        boolean narrow = VENOM.stream().anyMatch(trait -> isNarrow(reading.score(trait), CLEAR_OF_VENOM))
                || isNarrow(reading.score(Trait.DANGER), CLEAR_OF_DANGER);
        return narrow ? null : verdict;
    }

    private static boolean isNarrow(float score, float clear) {
        return score > clear && score < Reading.YES;
    }

    /** Whether both would be folded, or neither. */
    boolean isAsVenomousAs(Kin other) {
        return verdict.stream().anyMatch(VENOM::contains)
                == other.verdict.stream().anyMatch(VENOM::contains);
    }

    /** The nearest of those that hold all of it, but for one gap. @return null: there is none */
    @Nullable
    Near nearest(long[] runs) {
        Near nearest = null;
        for (Original original : originals) {
            double likeness = Runs.likeness(original.runs, runs);
            boolean near = likeness >= NEAR && Runs.missing(original.runs, runs) <= ONE_GAP;
            if (near && (nearest == null || likeness > nearest.likeness)) {
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
