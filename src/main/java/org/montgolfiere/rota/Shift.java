package org.montgolfiere.rota;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the rota that somebody holds.
 *
 * @param plan the plan it came with, or null
 * @param need what it answers, or null
 * @param pause minutes of it that are no work
 * @param pinned a search for a plan leaves it where it is
 * @param revision how often it was changed
 */
public record Shift(
        long id,
        long brand,
        @Nullable Long plan,
        @Nullable Long need,
        long person,
        String name,
        Stretch time,
        int pause,
        Mode mode,
        State state,
        boolean pinned,
        int revision) {

    /** Where a shift stands. */
    public enum State {
        /** Seen by those who plan; nobody is on duty by it. */
        DRAFT,
        /** Told to everybody; it moves only with its holder's consent. */
        PUBLISHED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean published() {
        return state == State.PUBLISHED;
    }

    /** Whether a search leaves it where it is. */
    boolean settled() {
        return published() || pinned;
    }

    public Shift at(Stretch time) {
        return new Shift(id, brand, plan, need, person, name, time, pause, mode, state, pinned, revision);
    }

    /** What of it lies after an instant: all of one ahead, the rest of one under way. */
    Shift after(Instant instant) {
        return time.holds(instant) ? at(new Stretch(instant, time.to())) : this;
    }

    public Shift of(long person) {
        return new Shift(id, brand, plan, need, person, name, time, pause, mode, state, pinned, revision);
    }

    Shift pinned(boolean pinned) {
        return new Shift(id, brand, plan, need, person, name, time, pause, mode, state, pinned, revision);
    }

    /** As a search may move it. */
    Shift loose() {
        return in(State.DRAFT).pinned(false);
    }

    Shift in(State state) {
        return new Shift(id, brand, plan, need, person, name, time, pause, mode, state, pinned, revision);
    }
}
