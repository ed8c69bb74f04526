package org.montgolfiere.channel.x;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Media.Kind;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** What a post or a private message shows beside its text: images, videos, where its links lead. */
final class Attachments {

    private static final int MOST = 20;

    private final Map<String, Media> found = new LinkedHashMap<>();

    static List<Media> of(JsonNode view, Page page) {
        Attachments attachments = new Attachments();
        for (JsonNode key : Json.list(view.get("attachments"), "media_keys")) {
            attachments.media(page.media(key.asString("")));
        }
        for (JsonNode link : Json.list(view.get("entities"), "urls")) {
            boolean picture = Json.text(link, "media_key") != null;
            if (!picture) attachments.add(Kind.LINK, Json.text(link, "expanded_url"), Json.text(link, "title", ""));
        }
        return attachments.found.values().stream().limit(MOST).toList();
    }

    private void media(@Nullable JsonNode media) {
        Kind kind = switch (Json.text(media, "type", "")) {
            case "photo" -> Kind.IMAGE;
            case "video", "animated_gif" -> Kind.VIDEO;
            default -> Kind.FILE;
        };
        String url = Json.text(media, "url");
        add(kind, url == null ? Json.text(media, "preview_image_url") : url, Json.text(media, "alt_text", ""));
    }

    private void add(Kind kind, @Nullable String url, String alt) {
        if (url != null && url.length() <= 4000 && url.regionMatches(true, 0, "http", 0, 4)) {
            found.putIfAbsent(url, new Media(kind, Unicode.fit(url), Unicode.fit(alt)));
        }
    }
}
