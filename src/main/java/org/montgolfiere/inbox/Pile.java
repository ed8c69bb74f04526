package org.montgolfiere.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages that were looked at and have to be read for themselves, those first that may not wait: what speaks of danger, then
 * the newest. Where more come than can be read, the oldest are let go; their lease runs out and they are claimed again.
 */
final class Pile {

    static final int MOST = 1_500;

    /** @param seen how the reader sees the text; null: it stands for itself */
    record Waiting(Readings.Due due, @Nullable String seen, boolean pressing) {
        /** What texts have in common that are read at once. */
        String key() {
            return seen == null ? String.join("\u0000", texts()) : seen;
        }

        /** Its text, then what that leaves out. */
        List<String> texts() {
            return Stream.concat(Stream.of(due.text()), due.leftOut().stream()).toList();
        }
    }

    private record Place(boolean pressing, long message) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int pressed = Boolean.compare(other.pressing, pressing);
            return pressed == 0 ? Long.compare(other.message, message) : pressed;
        }
    }

    private final NavigableMap<Place, Waiting> waiting = new TreeMap<>();
    private final Map<Long, Place> places = new HashMap<>();

    /** What was claimed again, its lease having run out here, is there no more: the later claim counts. */
    void drop(long message) {
        remove(places.get(message));
    }

    void add(Waiting one) {
        drop(one.due().message());
        Place place = new Place(one.pressing(), one.due().message());
        waiting.put(place, one);
        places.put(place.message, place);
        if (waiting.size() > MOST) {
            remove(waiting.lastKey());
        }
    }

    /** The next, taken off; null: there is none. @param pressing only one that speaks of danger */
    @Nullable
    Waiting next(boolean pressing) {
        Map.Entry<Place, Waiting> first = waiting.firstEntry();
        if (first == null || pressing && !first.getKey().pressing) {
            return null;
        }
        remove(first.getKey());
        return first.getValue();
    }

    boolean isPressed() {
        return !waiting.isEmpty() && waiting.firstKey().pressing;
    }

    int room() {
        return MOST - waiting.size();
    }

    private void remove(@Nullable Place place) {
        if (place != null) {
            waiting.remove(place);
            places.remove(place.message);
        }
    }
}
