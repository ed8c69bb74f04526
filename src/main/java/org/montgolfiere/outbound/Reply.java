package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing.Picture;

/**
 * What somebody wants to say in a conversation.
 *
 * @param voice the account whose voice the writer saw; null: that of the message that is answered
 * @param to the message that is answered, or quoted; null: the latest of theirs that this voice received
 * @param seen how many answers of ours the writer has seen; null: sends whatever came meanwhile
 * @param shown the writer had seen what was stored by then; null: what is here now
 * @param once the one form it was sent with: sent again, it is the same reply; null: it has none
 * @param hand null: nobody is at the keys
 */
public record Reply(
        long conversation,
        String text,
        List<Picture> pictures,
        @Nullable Long voice,
        @Nullable Long to,
        boolean quotes,
        @Nullable Integer seen,
        @Nullable Instant shown,
        @Nullable UUID once,
        Manner manner,
        @Nullable Hand hand) {

    /** In the usual manner, without a hand at the keys. */
    public Reply(
            long conversation,
            String text,
            List<Picture> pictures,
            @Nullable Long voice,
            @Nullable Long to,
            boolean quotes,
            @Nullable Integer seen,
            @Nullable Instant shown,
            @Nullable UUID once) {
        this(conversation, text, pictures, voice, to, quotes, seen, shown, once, Manner.USUAL, null);
    }

    public Reply {
        pictures = List.copyOf(pictures);
    }

    public static Reply of(long conversation, String text) {
        return new Reply(conversation, text, List.of(), null, null, false, null, null, null);
    }
}
