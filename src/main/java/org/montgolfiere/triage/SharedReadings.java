package org.montgolfiere.triage;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings that texts may share: of the very same text, and of near-copies. A near-copy takes the reading of the nearest text
 * that was read itself, where every three words or signs of it that stand in a row stood so in near-copies that were read and
 * were all of one clear verdict about venom and danger. So one word more, one less, a letter masked or a sign set behind has it
 * read for itself. Bounded, holds no words, and forgets with the process.
 */
public final class SharedReadings {

    private static final int EQUAL = 8_000;
    private static final int RUNS = 60_000;
    private static final int KIN_OF_A_RUN = 6;

    private final long salt = new SecureRandom().nextLong();
    private final Lately<Reading> equal = new Lately<>(EQUAL);
    private final Lately<List<Kin>> kin = new Lately<>(RUNS);

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
        Kin own = own(runs.each(), verdict);
        own.add(runs.each(), reading);
        for (long run : runs.each()) {
            list(run, own);
        }
    }

    private @Nullable Reading ofNearest(long[] runs) {
        Kin.Near nearest = null;
        Set<Trait> verdict = null;
        for (Kin one : holdingAll(runs)) {
            Kin.Near near = one.nearest(runs);
            if (near == null) {
                continue;
            }
            if (verdict != null && !verdict.equals(one.verdict)) {
                return null;
            }
            verdict = one.verdict;
            nearest = nearest == null || near.likeness() > nearest.likeness() ? near : nearest;
        }
        return nearest == null ? null : nearest.reading();
    }

    private Set<Kin> holdingAll(long[] runs) {
        Set<Kin> all = Set.of();
        for (int place = 0; place < runs.length; place++) {
            List<Kin> here = kin.get(runs[place]);
            if (here == null) {
                return Set.of();
            }
            if (place == 0) {
                all = new LinkedHashSet<>(here);
            } else {
                all.retainAll(here);
            }
        }
        return all;
    }

    /** Those of this verdict that a text has most in common with, if they are near; else a beginning. */
    private Kin own(long[] runs, Set<Trait> verdict) {
        Map<Kin, Integer> shared = new HashMap<>();
        for (long run : runs) {
            List<Kin> here = kin.get(run);
            if (here != null) {
                here.stream().filter(one -> one.verdict.equals(verdict)).forEach(one -> shared.merge(one, 1, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(one -> one.nearest(runs) != null)
                .orElseGet(() -> new Kin(verdict));
    }

    private void list(long run, Kin own) {
        List<Kin> here = kin.get(run);
        if (here == null) {
            here = new ArrayList<>(1);
            kin.put(run, here);
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
