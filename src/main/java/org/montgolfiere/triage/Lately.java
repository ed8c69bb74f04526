package org.montgolfiere.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was put down lately, bounded. What was asked for again outlives what was put down and never asked for. */
final class Lately<V> {

    private final Map<Long, V> once;
    private final Map<Long, V> again;

    /** @param most how much is kept, half of it for what was asked for */
    Lately(int most) {
        this.once = bounded(most / 2);
        this.again = bounded(most / 2);
    }

    @Nullable
    V get(long key) {
        V known = again.get(key);
        if (known != null) {
            return known;
        }
        V found = once.remove(key);
        if (found != null) {
            again.put(key, found);
        }
        return found;
    }

    void put(long key, V value) {
        (again.containsKey(key) ? again : once).put(key, value);
    }

    int size() {
        return once.size() + again.size();
    }

    private static <V> Map<Long, V> bounded(int most) {
        return new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > most;
            }
        };
    }
}
