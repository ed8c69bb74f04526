package org.montgolfiere.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was said on a network of the bench, each under its number. */
final class Said {

    private static final int AUTHORS = 300;

    private final List<One> all = new ArrayList<>();

    /** One thing that was said. */
    record One(int number, String text, Instant at) {
        int author() {
            return number % AUTHORS;
        }
    }

    synchronized void add(int number, String text, Instant at) {
        all.add(new One(number, text, at));
    }

    synchronized int size() {
        return all.size();
    }

    /** The one at this place, from 0 on; null: there is none. */
    synchronized @Nullable One at(int place) {
        return place < 0 || place >= all.size() ? null : all.get(place);
    }

    /** Those from a place to another, which is left out, as far as there are any. */
    synchronized List<One> between(int from, int to) {
        int end = Math.clamp(to, 0, all.size());
        return List.copyOf(all.subList(Math.clamp(from, 0, end), end));
    }
}
