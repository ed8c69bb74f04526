package org.montgolfiere.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Picture;

/**
 * Something as it is being written.
 *
 * @param conversation what it answers; null: a post of our own
 * @param warning what stands before the text and is published with it; empty where there is none
 * @param alts the words of each picture, in order
 * @param hand null: nobody is at the keys
 */
public record Writing(
        long account,
        @Nullable Long conversation,
        String warning,
        String text,
        List<String> alts,
        @Nullable Hand hand) {

    public Writing {
        alts = List.copyOf(alts);
    }

    static Writing of(Wish wish, @Nullable Hand hand) {
        List<String> alts = wish.pictures().stream().map(Picture::alt).toList();
        return new Writing(wish.account(), wish.conversation(), wish.manner().warning(), wish.text(), alts, hand);
    }

    /** All that is read on the network before the pictures. */
    String words() {
        return warning.isBlank() ? text : text.isBlank() ? warning : warning + "\n" + text;
    }

    boolean isEmpty() {
        return words().isBlank() && alts.isEmpty();
    }
}
