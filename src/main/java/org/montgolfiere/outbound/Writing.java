package org.montgolfiere.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something as it is being written.
 *
 * @param conversation what it answers; null: a post of our own
 * @param alts the words of each picture, in order
 * @param hand null: nobody is at the keys
 */
public record Writing(
        long account,
        @Nullable Long conversation,
        String text,
        List<String> alts,
        @Nullable Hand hand) {

    public Writing {
        alts = List.copyOf(alts);
    }
}
