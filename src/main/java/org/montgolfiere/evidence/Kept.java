package org.montgolfiere.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece as its author gets it who asks what is kept of them: without who took it. */
record Kept(
        String message,
        String author,
        @Nullable String text,
        @Nullable String url,
        Instant sentAt,
        String reason,
        Instant takenAt,
        Instant heldUntil,
        @Nullable Instant releasedAt,
        String sha256,
        List<Piece.Media> media) {

    /** Without the words, and without what came with them. */
    Kept folded() {
        return new Kept(message, author, null, url, sentAt, reason, takenAt, heldUntil, releasedAt, sha256, List.of());
    }

    static Kept of(Piece piece) {
        return new Kept(
                piece.remoteId(),
                piece.author(),
                piece.text().opened(),
                piece.url(),
                piece.sentAt(),
                piece.reason(),
                piece.takenAt(),
                piece.heldUntil(),
                piece.releasedAt(),
                piece.sha256(),
                piece.media());
    }
}
