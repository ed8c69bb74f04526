package org.montgolfiere.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form over which a piece of evidence is hashed: one line of JSON in UTF-8, no white space between its parts, its
 * keys in the order below, moments in UTC, media by the hash of their bytes. Whoever has an export can check it.
 */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static String of(
            String remoteId,
            String authorId,
            String author,
            String text,
            @Nullable String url,
            Instant sentAt,
            Instant takenAt,
            List<Piece.Media> media) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("form", "montgolfiere-evidence-1");
        form.put("remoteId", remoteId);
        form.put("authorId", authorId);
        form.put("author", author);
        form.put("text", text);
        form.put("url", url);
        form.put("sentAt", sentAt.toString());
        form.put("takenAt", takenAt.toString());
        form.put("media", media.stream().map(Canonical::media).toList());
        return JSON.writeValueAsString(form);
    }

    private static Map<String, @Nullable Object> media(Piece.Media media) {
        byte[] content = media.content();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("url", media.url());
        form.put("alt", media.alt());
        form.put("type", media.type());
        form.put("sha256", content == null ? null : Sha256.hex(content));
        form.put("trouble", media.trouble());
        return form;
    }
}
