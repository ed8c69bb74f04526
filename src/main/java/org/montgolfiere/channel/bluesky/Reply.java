package org.montgolfiere.channel.bluesky;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a server made of a call. */
sealed interface Reply {

    record Good(JsonNode body) implements Reply {}

    /** It was understood and declined; nothing happened. @param error the protocol's word, or empty */
    record Refused(int status, String error, String message) implements Reply {

        private static final Set<String> SESSION_OVER =
                Set.of("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "AccountNotFound");
        private static final Set<String> ACCOUNT_CLOSED =
                Set.of("AccountTakedown", "AccountSuspended", "AccountDeactivated");

        boolean aboutTheSession() {
            return status == 401 || SESSION_OVER.contains(error) || aboutTheAccount();
        }

        boolean aboutTheAccount() {
            return ACCOUNT_CLOSED.contains(error);
        }

        boolean missing() {
            return error.equals("RecordNotFound") || status == 400 && message.startsWith("Could not ");
        }
    }

    record Limited(Instant until) implements Reply {}

    /** No answer, or none that can be an answer. */
    record Broken(String why, boolean mayHaveArrived) implements Reply {}
}
