package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search for a plan, as its page shows it.
 *
 * @param cost of the best so far, all together: lower is better; null: nothing found yet
 * @param hurts what still hurts in the best so far; null: nothing found yet
 * @param words a message key: what it is doing, or how it ended
 * @param engine {@code java} or {@code java_and_native}; empty: not known yet
 */
public record SearchState(
        long id,
        long plan,
        State state,
        @Nullable Long cost,
        @Nullable Hurts hurts,
        String words,
        String engine,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
