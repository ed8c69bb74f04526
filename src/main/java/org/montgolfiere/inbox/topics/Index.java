package org.montgolfiere.inbox.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where groups are looked up: by a text's very words, by bands of nearly the same words, by single words. Bounded. */
final class Index {

    static final int LOOKUPS = 8;

    private static final int EXACT = 20_000;
    private static final int LISTED = 400;
    private static final int TRIED = 12;

    private final Rarity rarity;
    private final Map<Long, Group> exact = lately(EXACT);
    private final Map<Long, Group> bands = lately(EXACT);
    private final Map<Integer, List<Group>> byWord = new HashMap<>();

    Index(Rarity rarity) {
        this.rarity = rarity;
    }

    /** The group in which somebody said the very same; null: nobody did. */
    @Nullable
    Group saying(Form form) {
        Group known = exact.get(form.hash());
        return known == null || known.gone ? null : known;
    }

    void add(Form form, Group group) {
        exact.put(form.hash(), group);
        for (long band : form.bands()) {
            bands.put(band, group);
        }
    }

    Collection<Group> candidates(Form form) {
        Set<Group> found = new LinkedHashSet<>();
        for (long band : form.bands()) {
            Group group = bands.get(band);
            if (group != null && !group.gone) {
                found.add(group);
            }
        }
        found.addAll(nearest(rarest(form)));
        return found;
    }

    /** Those that share most of these words, rare ones counting more. */
    List<Group> nearest(int[] words) {
        Map<Group, Double> shared = new HashMap<>();
        for (int word : words) {
            double weight = rarity.of(word);
            for (Group group : byWord.getOrDefault(word, List.of())) {
                if (!group.gone) {
                    shared.merge(group, weight * group.share(word), Double::sum);
                }
            }
        }
        List<Group> nearest = new ArrayList<>(shared.keySet());
        nearest.sort(Comparator.comparingDouble(group -> -shared.getOrDefault(group, 0.0)));
        return nearest.subList(0, Math.min(TRIED, nearest.size()));
    }

    private int[] rarest(Form form) {
        return Arrays.stream(form.words())
                .filter(byWord::containsKey)
                .boxed()
                .sorted(Comparator.comparingDouble(word -> -rarity.of(word)))
                .limit(LOOKUPS)
                .mapToInt(word -> word)
                .toArray();
    }

    void list(int word, Group group) {
        List<Group> listed = byWord.computeIfAbsent(word, key -> new ArrayList<>(2));
        if (listed.contains(group)) {
            return;
        }
        if (listed.size() >= LISTED) {
            listed.removeIf(other -> other.gone);
        }
        if (listed.size() >= LISTED) {
            listed.removeFirst();
        }
        listed.add(group);
    }

    /** Forgets the groups that are gone. */
    void sweep() {
        Iterator<List<Group>> lists = byWord.values().iterator();
        while (lists.hasNext()) {
            List<Group> listed = lists.next();
            listed.removeIf(group -> group.gone);
            if (listed.isEmpty()) {
                lists.remove();
            }
        }
        exact.values().removeIf(group -> group.gone);
        bands.values().removeIf(group -> group.gone);
    }

    private static <K> Map<K, Group> lately(int most) {
        return new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Group> eldest) {
                return size() > most;
            }
        };
    }
}
