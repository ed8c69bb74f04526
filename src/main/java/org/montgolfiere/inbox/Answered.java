package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Our own message as it left: what outbound reports so that the thread shows it once, whatever the network replays. */
public record Answered(
        long conversation,
        long author,
        String remoteId,
        @Nullable String inReplyTo,
        String text,
        @Nullable String url,
        Instant sentAt) {}
