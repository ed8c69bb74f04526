package org.montgolfiere.channel.bluesky;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Media.Kind;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** What a post shows beside its text: images, a video, a card, a quoted post, and the links in the text itself. */
final class Embeds {

    private static final int MOST = 20;
    private static final int QUOTED = 300;

    private final Map<String, Media> found = new LinkedHashMap<>();

    static List<Media> of(@Nullable JsonNode view, JsonNode record) {
        Embeds embeds = new Embeds();
        embeds.embed(view, 0);
        embeds.links(record);
        return embeds.found.values().stream().limit(MOST).toList();
    }

    /** A post that another stands on, as a link with its first words. */
    static @Nullable Media quoted(String uri, String handle, String text) {
        AtUri at = AtUri.parse(uri);
        String page = at == null ? null : at.page();
        return page == null ? null : new Media(Kind.LINK, page, "@" + handle + ": " + shortened(text));
    }

    private void embed(@Nullable JsonNode view, int depth) {
        if (view == null || depth > 2) {
            return;
        }
        switch (Json.text(view, "$type", "")) {
            case "app.bsky.embed.images#view" -> Json.list(view, "images").forEach(this::image);
            case "app.bsky.embed.gallery#view" -> Json.list(view, "items").forEach(this::image);
            case "app.bsky.embed.external#view" -> card(view.get("external"));
            case "app.bsky.embed.video#view" ->
                add(Kind.VIDEO, Json.text(view, "playlist"), Json.text(view, "alt", ""));
            case "app.bsky.embed.record#view" -> quote(view.get("record"));
            case "app.bsky.embed.recordWithMedia#view" -> {
                embed(view.get("media"), depth + 1);
                quote(Json.at(view, "record", "record"));
            }
            default -> {
                // of a kind that came after us: the post's own page shows it
            }
        }
    }

    private void image(JsonNode image) {
        add(Kind.IMAGE, Json.text(image, "fullsize"), Json.text(image, "alt", ""));
    }

    private void card(@Nullable JsonNode card) {
        add(Kind.LINK, Json.text(card, "uri"), Json.text(card, "title", ""));
    }

    private void quote(@Nullable JsonNode quoted) {
        String uri = Json.text(quoted, "uri");
        if (uri == null) {
            return;
        }
        String handle = Json.text(Json.at(quoted, "author"), "handle", "");
        Media link = quoted(uri, handle, Json.text(Json.at(quoted, "value"), "text", ""));
        if (link != null) add(link.kind(), link.url(), link.alt());
    }

    private void links(JsonNode record) {
        for (JsonNode facet : Json.list(record, "facets")) {
            for (JsonNode feature : Json.list(facet, "features")) {
                if (Json.text(feature, "$type", "").equals("app.bsky.richtext.facet#link")) {
                    add(Kind.LINK, Json.text(feature, "uri"), "");
                }
            }
        }
    }

    private void add(Kind kind, @Nullable String url, String alt) {
        if (url != null && url.length() <= 4000 && url.regionMatches(true, 0, "http", 0, 4)) {
            found.putIfAbsent(url, new Media(kind, Unicode.fit(url), Unicode.fit(alt)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED / 2)) + "…";
    }
}
