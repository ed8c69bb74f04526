package org.montgolfiere.channel.mastodon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Media.Kind;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** What a post shows beside its text: images, videos, sounds, a card, the links in the text, a quoted post. */
final class Attachments {

    private static final int MOST = 20;

    private final Map<String, Media> found = new LinkedHashMap<>();

    static List<Media> of(JsonNode view, String content) {
        Attachments attachments = new Attachments();
        Json.list(view, "media_attachments").forEach(attachments::media);
        JsonNode card = view.get("card");
        attachments.add(Kind.LINK, Json.text(card, "url"), Json.text(card, "title", ""));
        attachments.add(Kind.LINK, Json.text(Json.at(view, "quote", "quoted_status"), "url"), "");
        Html.links(content).forEach(link -> attachments.add(Kind.LINK, link, ""));
        return attachments.found.values().stream().limit(MOST).toList();
    }

    private void media(JsonNode media) {
        Kind kind = switch (Json.text(media, "type", "")) {
            case "image" -> Kind.IMAGE;
            case "video", "gifv" -> Kind.VIDEO;
            default -> Kind.FILE;
        };
        String url = Json.text(media, "url");
        add(kind, url == null ? Json.text(media, "remote_url") : url, Json.text(media, "description", ""));
    }

    private void add(Kind kind, @Nullable String url, String alt) {
        if (url != null && url.length() <= 4000 && url.regionMatches(true, 0, "http", 0, 4)) {
            found.putIfAbsent(url, new Media(kind, Unicode.fit(url), Unicode.fit(alt)));
        }
    }
}
