package org.montgolfiere.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Folded;

/**
 * A message as it was when it was taken as evidence.
 *
 * @param message the message's number in the desk; it may be gone by now
 * @param authorId the network's lasting id of who wrote it
 * @param author their handle at that time
 * @param takenBy who took it; null: the desk, before a moderation
 * @param sha256 in hexadecimal, over {@link Canonical}
 */
public record Piece(
        long id,
        long brand,
        long account,
        @Nullable Long message,
        String remoteId,
        String authorId,
        String author,
        Folded text,
        @Nullable String url,
        Instant sentAt,
        String reason,
        @Nullable Long takenBy,
        Instant takenAt,
        Instant heldUntil,
        @Nullable Instant releasedAt,
        String sha256,
        List<Media> media) {

    /**
     * What came with it.
     *
     * @param content null: it could not be fetched, and {@code trouble} says why
     */
    public record Media(
            String url,
            String alt,
            @Nullable String type,
            byte @Nullable [] content,
            @Nullable String trouble) {}

    public Piece {
        media = List.copyOf(media);
    }

    public boolean heldAt(Instant instant) {
        return releasedAt == null && instant.isBefore(heldUntil);
    }
}
