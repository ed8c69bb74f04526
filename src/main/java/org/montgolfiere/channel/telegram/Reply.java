package org.montgolfiere.channel.telegram;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the Bot API made of a call. */
sealed interface Reply {

    record Good(JsonNode result) implements Reply {}

    /**
     * It was understood and declined; nothing happened.
     *
     * @param description Telegram's own words, or empty
     * @param movedTo the supergroup that the group has become; null: it has not
     */
    record Refused(int code, String description, @Nullable Long movedTo) implements Reply {
        boolean says(String words) {
            return description.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    record Limited(Instant until) implements Reply {}

    /** No answer, or none that can be an answer. */
    record Broken(String why, boolean mayHaveArrived) implements Reply {}
}
