package org.montgolfiere.triage;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Readings that texts may share: of the very same text, and of near-copies. A near-copy takes the reading of the nearest text
 * that was read itself, where every two words or signs of it that stand beside each other stood so in its kin: near-copies that were
 * read and were all of one clear verdict about venom and danger. All of them but for one gap stood so in that one text: nobody
 * puts venom together from the harmless words of many. So one word more, one less, a letter masked or a sign set behind
 * has it read for itself. Bounded, holds no words, and forgets with the process.
 */
public final class SharedReadings {

    private static final int EQUAL = 8_000;
    private static final int LISTED = 40_000;
    private static final int HELD = 100_000;
    private static final int KIN_OF_A_RUN = 8;
    private static final int CANDIDATES = 4;
    private static final double AKIN = 0.3;

    private final long salt = new SecureRandom().nextLong();
    private final Lately<Reading> equal = new Lately<>(EQUAL);
    private final Lately<List<Kin>> listed = new Lately<>(LISTED);
    private final Lately<Kin> held = new Lately<>(HELD);
    private long kin;

    /**
     * @param seen a text as {@link Reader#seen} gives it
     * @return null: it has to be read for itself
     */
    public synchronized @Nullable Reading of(String seen) {
        Runs runs = Runs.of(seen, salt);
        Reading same = equal.get(runs.whole());
        return same == null ? ofNearest(runs.each()) : same;
    }

    /** Others may share this reading from now on. */
    public synchronized void learn(String seen, Reading reading) {
        Runs runs = Runs.of(seen, salt);
        equal.put(runs.whole(), reading);
        Set<Trait> verdict = Kin.verdict(reading);
        if (verdict == null) {
            return;
        }
        Kin own = candidates(runs.each())
                .filter(one -> one.verdict.equals(verdict))
                .findFirst()
                .orElseGet(() -> new Kin(++kin, verdict));
        own.add(runs.each(), reading);
        for (long run : runs.each()) {
            held.put(own.key(run), own);
            list(run, own);
        }
    }

    /** Where near-copies that are folded and such that are not both hold all of it, it is read. */
    private @Nullable Reading ofNearest(long[] runs) {
        Kin.Near nearest = null;
        Kin first = null;
        for (Kin one : candidates(runs).filter(kin -> holdsAll(kin, runs)).toList()) {
            Kin.Near near = one.nearest(runs);
            if (near == null) {
                continue;
            }
            if (first != null && !one.isAsVenomousAs(first)) {
                return null;
            }
            first = one;
            nearest = nearest == null || near.likeness() > nearest.likeness() ? near : nearest;
        }
        return nearest == null ? null : nearest.reading();
    }

    /** Those that a text has most in common with, the most first. */
    private Stream<Kin> candidates(long[] runs) {
        Map<Kin, Integer> shared = new HashMap<>();
        for (long run : runs) {
            List<Kin> here = listed.get(run);
            if (here != null) {
                here.forEach(one -> shared.merge(one, 1, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= runs.length * AKIN)
                .sorted(Map.Entry.<Kin, Integer>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey);
    }

    private boolean holdsAll(Kin kin, long[] runs) {
        for (long run : runs) {
            if (held.get(kin.key(run)) == null) {
                return false;
            }
        }
        return true;
    }

    private void list(long run, Kin own) {
        List<Kin> here = listed.get(run);
        if (here == null) {
            here = new ArrayList<>(1);
            listed.put(run, here);
        }
        if (here.contains(own)) {
            return;
        }
        if (here.size() == KIN_OF_A_RUN) {
            here.removeFirst();
        }
        here.add(own);
    }
}
