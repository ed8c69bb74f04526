package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Act;

/**
 * One thing that leaves in a brand's name, from the moment somebody pressed Send.
 *
 * @param conversation null: a post of our own
 * @param subject the network's id of what is answered, quoted, liked, deleted ...
 * @param key chosen before the first try, the same in all
 * @param settlesTo its writer had seen what was stored by then: so much it answers
 * @param stop what stopped it on its way: it leaves only if somebody says so; null: nothing
 * @param why a message key with its argument after a colon; null while there is nothing to say
 */
public record Dispatch(
        long id,
        long brand,
        long account,
        @Nullable Long conversation,
        long author,
        Act act,
        String text,
        @Nullable String subject,
        State state,
        String key,
        Instant holdUntil,
        int tries,
        @Nullable String remoteId,
        @Nullable String url,
        @Nullable String why,
        Instant createdAt,
        Instant settlesTo,
        @Nullable Long stop) {

    /** Where it stands. Held until somebody may no longer take it back; sent, not sent and unknown are ends. */
    public enum State {
        HELD,
        DUE,
        LEAVING,
        SENT,
        NOT_SENT,
        UNKNOWN,
        UNDONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it carries words of ours. */
    public boolean speaks() {
        return switch (act) {
            case REPLY, POST, QUOTE -> true;
            case REPOST, LIKE, DELETION, HIDE, MUTE, BLOCK, REPORT -> false;
        };
    }

    /** Whether it was stopped, and waits for somebody to say whether it may leave. */
    public boolean isAsked() {
        return stop != null && (state == State.HELD || state == State.DUE);
    }

    /** The address inside the desk where it shows. */
    public String about() {
        return conversation == null ? "/brands/" + brand + "/posts" : "/conversations/" + conversation;
    }
}
