package org.montgolfiere.rota;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a piece of their own time.
 *
 * @param source the name of the event it was imported with; null: typed here
 */
public record Availability(
        long id, Kind kind, Stretch time, @Nullable String source) {

    /** How it counts. */
    public enum Kind {
        /** Nothing is planned there. */
        UNAVAILABLE,
        /** A wish to work. */
        RATHER,
        /** A wish not to. */
        RATHER_NOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
