package org.montgolfiere.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** What a message holds. The address of a file would show the token, so that files are named and not linked. */
final class Content {

    private static final Map<String, Media.Kind> FILES = Map.of(
            "photo", Media.Kind.IMAGE,
            "sticker", Media.Kind.IMAGE,
            "animation", Media.Kind.VIDEO,
            "video", Media.Kind.VIDEO,
            "video_note", Media.Kind.VIDEO,
            "voice", Media.Kind.FILE,
            "audio", Media.Kind.FILE,
            "document", Media.Kind.FILE);

    /** What people send and no words of the desk can show. */
    private static final Set<String> ODD = Set.of(
            "story",
            "paid_media",
            "rich_message",
            "live_photo",
            "checklist",
            "game",
            "invoice",
            "gift",
            "unique_gift",
            "giveaway",
            "giveaway_winners");

    private final JsonNode message;

    Content(JsonNode message) {
        this.message = message;
    }

    /** Whether somebody said something by it; false: it tells of the chat, or nobody knows what it is. */
    boolean isSaid() {
        return !text().isEmpty() || !media().isEmpty() || isOdd();
    }

    boolean isOdd() {
        return ODD.stream().anyMatch(message::has);
    }

    /** Words, with what they quote before them, and what is a text of another kind after them. */
    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, quoted());
        add(parts, Json.text(message, "text", Json.text(message, "caption", "")));
        add(parts, poll());
        add(parts, place());
        add(parts, card());
        add(parts, sign());
        return Unicode.fit(String.join("\n\n", parts));
    }

    /** The latest address of each link that hides behind words, and the files. */
    List<Media> media() {
        List<Media> media = new ArrayList<>();
        for (JsonNode entity : entities()) {
            String address = Json.text(entity, "url");
            if ("text_link".equals(Json.text(entity, "type")) && address != null) {
                media.add(new Media(Media.Kind.LINK, address, words(entity)));
            }
        }
        boolean moving = message.has("animation"); // comes as a document as well
        FILES.forEach((name, kind) -> {
            if (message.has(name) && !(moving && name.equals("document"))) {
                media.add(new Media(kind, "", label(name)));
            }
        });
        return media;
    }

    /** The marks in the words: mentions, commands, links. */
    List<JsonNode> entities() {
        return Json.list(message, message.has("text") ? "entities" : "caption_entities");
    }

    /** The words that a mark stands on; places are counted in UTF-16 units. */
    String words(JsonNode entity) {
        String whole = Json.text(message, "text", Json.text(message, "caption", ""));
        int from = Math.clamp(Json.number(entity, "offset"), 0, whole.length());
        int to = Math.clamp((long) from + Json.number(entity, "length"), from, whole.length());
        return Unicode.fit(whole.substring(from, to));
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) parts.add(part);
    }

    private String quoted() {
        String quote = Json.text(message.get("quote"), "text", "");
        return quote.isBlank() ? "" : "> " + quote.strip().replace("\n", "\n> ");
    }

    private String poll() {
        JsonNode poll = message.get("poll");
        if (poll == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(Json.text(poll, "question", ""));
        Json.list(poll, "options").forEach(each -> text.append("\n- ").append(Json.text(each, "text", "")));
        return text.toString();
    }

    private String place() {
        JsonNode venue = message.get("venue");
        JsonNode location = message.get("location");
        if (venue != null) {
            return "📍 " + Json.text(venue, "title", "") + ", " + Json.text(venue, "address", "");
        }
        JsonNode latitude = Json.at(location, "latitude");
        JsonNode longitude = Json.at(location, "longitude");
        return latitude == null || longitude == null ? "" : "📍 " + latitude.asString() + ", " + longitude.asString();
    }

    private String card() {
        JsonNode contact = message.get("contact");
        return contact == null ? "" : "👤 " + People.name(contact) + " " + Json.text(contact, "phone_number", "");
    }

    private String sign() {
        @Nullable String emoji = Json.text(message.get("dice"), "emoji");
        return emoji == null ? Json.text(message.get("sticker"), "emoji", "") : emoji;
    }

    private String label(String name) {
        JsonNode file = message.get(name);
        String title = Json.text(file, "title", "");
        return Unicode.fit(title.isEmpty() ? Json.text(file, "file_name", "") : title);
    }
}
