package org.montgolfiere.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done on a network in the account's name.
 *
 * @param key from {@link Network#sendKey}, the same at every try
 * @param subject the id of the message that is answered, quoted, liked, deleted, or whose author is muted
 */
public record Outgoing(
        Act act, String key, String text, @Nullable String subject, List<Picture> pictures, Manner manner) {

    /** In the usual manner. */
    public Outgoing(Act act, String key, String text, @Nullable String subject, List<Picture> pictures) {
        this(act, key, text, subject, pictures, Manner.USUAL);
    }

    /** What is done. */
    public enum Act {
        REPLY,
        POST,
        QUOTE,
        REPOST,
        LIKE,
        DELETION,
        HIDE,
        MUTE,
        BLOCK,
        REPORT
    }

    /** An image with the words that stand for it. @param type a media type, such as {@code image/png} */
    public record Picture(String type, byte[] content, String alt) {}

    public Outgoing {
        pictures = List.copyOf(pictures);
    }
}
