package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What X made of a call. */
sealed interface Reply {

    /** @param ahead how far X's clock is ahead of ours; null: it does not tell */
    record Good(JsonNode body, @Nullable Duration ahead) implements Reply {}

    /** It was understood and declined; nothing happened. */
    record Refused(int status, Problem problem) implements Reply {
        boolean missing() {
            return status == 404 || problem.gone();
        }

        /** The access that the app pays for does not hold this call. */
        boolean notEnrolled() {
            return problem.is("client-forbidden");
        }
    }

    /** @param cap whether it is what the app may do in a month that is used up */
    record Limited(Instant until, boolean cap) implements Reply {}

    /** No answer, or none that can be an answer. */
    record Broken(String why, boolean mayHaveArrived) implements Reply {}
}
