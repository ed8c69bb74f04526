package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Our own message as it left: what outbound reports so that the thread shows it once, whatever the network replays.
 *
 * @param account whose voice it left in; after a merge that may be another than the conversation's
 * @param remoteId the network's id; null: a person says that it arrived, under an id that nobody knows yet
 * @param key it was sent under it
 * @param settlesTo its writer had seen what was stored by then; what came later still waits
 */
public record Answered(
        long conversation,
        long account,
        long author,
        @Nullable String remoteId,
        String key,
        @Nullable String inReplyTo,
        String text,
        @Nullable String url,
        Instant sentAt,
        Instant settlesTo) {}
