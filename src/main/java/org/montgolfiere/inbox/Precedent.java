package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Folded;

/**
 * What was answered the last time that somebody asked nearly the same.
 *
 * @param message the number of that answer
 * @param conversation where it was given
 * @param answer its words, ours, with this contact's name in the place of that one's
 * @param by who of us gave it, where that is known
 * @param received what came back
 */
public record Precedent(
        long message,
        long conversation,
        Folded answer,
        @Nullable String by,
        Instant at,
        Received received) {

    /** How an answer was received, by what its reader wrote next. */
    public enum Received {
        THANKED,
        COMPLAINED,
        MORE,
        SILENCE
    }
}
