package org.montgolfiere.channel.mastodon;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a server made of a call. */
sealed interface Reply {

    record Good(JsonNode body, Told told) implements Reply {
        Links links() {
            return told.links();
        }

        @Nullable
        Duration ahead() {
            return told.ahead();
        }
    }

    /** @param links where a list goes on @param ahead how far its clock is ahead of ours; null: it does not tell */
    record Told(Links links, @Nullable Duration ahead) {}

    /** It was understood and declined; nothing happened. @param message the server's own words, or empty */
    record Refused(int status, String message) implements Reply {
        boolean missing() {
            return status == 404 || status == 410;
        }

        /** The server has no such call. */
        boolean unknown() {
            return missing() || status == 405 || status == 501;
        }
    }

    record Limited(Instant until) implements Reply {}

    /** No answer, or none that can be an answer. */
    record Broken(String why, boolean mayHaveArrived) implements Reply {}

    /**
     * What the {@code Link} header of a list tells.
     *
     * @param older the {@code max_id} of the page below; null: none is told
     * @param newer the {@code min_id} of what comes after this page; null likewise
     * @param told whether there is such a header at all
     */
    record Links(@Nullable String older, @Nullable String newer, boolean told) {}
}
