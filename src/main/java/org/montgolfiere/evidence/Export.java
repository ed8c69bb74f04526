package org.montgolfiere.evidence;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A piece as a file that stands by itself: what was hashed, word for word, its hash, and the bytes of its media. */
@Component
public class Export {

    private final JsonMapper json = JsonMapper.builder().build();

    /** @param unfold whether the words are in it: without them there is nothing to hash, and the hash is only named */
    public byte[] of(Piece piece, boolean unfold) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("folded", !unfold);
        file.put("canonical", unfold ? canonical(piece) : null);
        file.put("sha256", piece.sha256());
        file.put("reason", piece.reason());
        file.put("heldUntil", piece.heldUntil().toString());
        file.put(
                "releasedAt",
                piece.releasedAt() == null ? null : piece.releasedAt().toString());
        file.put("media", unfold ? piece.media().stream().map(Export::content).toList() : List.of());
        return json.writeValueAsBytes(file);
    }

    /** Whether the piece still reads as it did when it was taken. */
    public boolean intact(Piece piece) {
        return Sha256.hex(canonical(piece)).equals(piece.sha256());
    }

    private static String canonical(Piece piece) {
        return Canonical.of(
                piece.remoteId(),
                piece.authorId(),
                piece.author(),
                piece.text().opened(),
                piece.url(),
                piece.sentAt(),
                piece.takenAt(),
                piece.media());
    }

    private static List<@Nullable String> content(Piece.Media media) {
        byte[] content = media.content();
        return java.util.Arrays.asList(
                media.url(), content == null ? null : Base64.getEncoder().encodeToString(content));
    }
}
