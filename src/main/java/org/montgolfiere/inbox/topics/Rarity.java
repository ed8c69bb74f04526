package org.montgolfiere.inbox.topics;

import java.util.HashMap;
import java.util.Map;

/**
 * How telling a word is: the fewer groups use it, the more. A group counts once however many say the same, so that a storm
 * does not make its own words common. Counts fade where there are too many, and words of one group alone are forgotten then.
 */
final class Rarity {

    private static final int MOST = 40_000;
    /** As if so many groups had been seen before the first: without them nothing is rare yet. */
    private static final double BEFORE = 300;

    private final Map<Integer, Integer> groups = new HashMap<>();
    private int all;
    private double most = Math.log(BEFORE);

    void add(int word) {
        groups.merge(word, 1, Integer::sum);
        if (groups.size() > MOST) {
            fade();
        }
    }

    void addGroup() {
        all++;
        most = Math.log(BEFORE + all);
    }

    /** @return from 0 up, in natural logarithms */
    double of(int word) {
        Integer count = groups.get(word);
        return count == null ? most : Math.max(0, most - Math.log(1.0 + count));
    }

    int words() {
        return groups.size();
    }

    private void fade() {
        all /= 2;
        most = Math.log(BEFORE + all);
        groups.replaceAll((word, count) -> count / 2);
        groups.values().removeIf(count -> count == 0);
    }
}
