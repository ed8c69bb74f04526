package org.montgolfiere.inbox.topics;

import java.util.HashMap;
import java.util.Map;

/**
 * How telling a word is: the fewer groups use it, the more. A group counts once however many say the same, so that a storm
 * does not make its own words common. Counts fade where there are too many, and words of one group alone are forgotten then.
 */
final class Rarity {

    private static final int MOST = 40_000;
    /** What a word weighs that nobody else uses: it tells little about whether two say the same. */
    private static final double LONE = 0.4;

    private final Map<Integer, Integer> everyday;
    private final Map<Integer, Integer> groups = new HashMap<>();
    private int all;
    private double most = Math.log(Lexicon.TEXTS);

    Rarity(Lexicon lexicon) {
        this.everyday = lexicon.everyday();
    }

    void add(int word) {
        groups.merge(word, 1, Integer::sum);
        if (groups.size() > MOST) {
            fade();
        }
    }

    void addGroup() {
        all++;
        most = Math.log(Lexicon.TEXTS + all);
    }

    /** @return from 0 up, in natural logarithms */
    double of(int word) {
        int count = groups.getOrDefault(word, 0) + everyday.getOrDefault(word, 0);
        return count == 0 ? most : Math.max(0, most - Math.log(1.0 + count));
    }

    /** The same, less where at most one group uses the word. */
    double ofUnshared(int word) {
        return groups.getOrDefault(word, 0) > 1 ? of(word) : of(word) * LONE;
    }

    int words() {
        return groups.size();
    }

    private void fade() {
        all /= 2;
        most = Math.log(Lexicon.TEXTS + all);
        groups.replaceAll((word, count) -> count / 2);
        groups.values().removeIf(count -> count == 0);
    }
}
