package org.montgolfiere.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Picture;

/**
 * What somebody wants to say in a conversation.
 *
 * @param voice the account whose voice the writer saw; null: that of the message that is answered
 * @param to the message that is answered, or quoted; null: the latest of theirs that this voice received
 * @param seen how many answers of ours the writer has seen; null: sends whatever came meanwhile
 */
public record Reply(
        long conversation,
        String text,
        List<Picture> pictures,
        @Nullable Long voice,
        @Nullable Long to,
        boolean quotes,
        @Nullable Integer seen) {

    public Reply {
        pictures = List.copyOf(pictures);
    }

    public static Reply of(long conversation, String text) {
        return new Reply(conversation, text, List.of(), null, null, false, null);
    }
}
