package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.NetworkTrouble;

/**
 * One feed that an account listens to.
 *
 * @param dueAt not asked before, while it fails
 * @param readAt when it last answered as it should; null: not yet
 * @param failures in a row
 * @param failingSince null: it answers
 * @param trouble why it fails, as a message key with its argument after a colon; null: it answers
 * @param gone whether its server said that it will not come back
 */
public record Feed(
        long id,
        long account,
        URI address,
        String title,
        Instant dueAt,
        @Nullable Instant readAt,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String trouble,
        boolean gone) {

    static final String BUSY = "channel.feeds.busy";
    private static final String STREAM = "feed:";

    /** Why it is not asked now, as the poller is told. @param why as {@link #trouble} */
    static NetworkTrouble away(String why, Instant until) {
        return why.equals(BUSY) ? new NetworkTrouble.Limited(until) : new NetworkTrouble.Away(why, null);
    }

    /** The name of its stream, and of its cursor. */
    String stream() {
        return stream(id);
    }

    static String stream(long id) {
        return STREAM + id;
    }

    static long id(String stream) {
        return Long.parseLong(stream.substring(STREAM.length()));
    }
}
