package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search for a plan, as its page shows it.
 *
 * @param cost what still hurts: lower is better; null: nothing found yet
 * @param missing how many places nobody holds in the best so far
 * @param words a message key: what it is doing, or how it ended
 * @param engine {@code java} or {@code java_and_native}; empty: not known yet
 */
public record SearchState(
        long id,
        long plan,
        State state,
        @Nullable Long cost,
        @Nullable Integer missing,
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
