package org.montgolfiere.channel.feeds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Moments;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed, version 1 and 1.1, read tolerantly. */
final class JsonFeed {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int RAW = 2_000;

    private JsonFeed() {}

    static Contents read(byte[] body) throws Unreadable {
        JsonNode feed = tree(body);
        if (!text(feed, "version").matches("https?://(www\\.)?jsonfeed\\.org/version/.*")
                || !feed.path("items").isArray()) {
            throw new Unreadable("no JSON Feed");
        }
        List<Entry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        feed.path("items").valueStream().limit(Contents.MOST).forEach(item -> {
            Entry entry = entry(item, feed);
            if (entry.empty()) {
                String raw = item.toString();
                unreadable.add(raw.substring(0, Math.min(raw.length(), RAW)));
            } else {
                entries.add(entry);
            }
        });
        String site = text(feed, "home_page_url");
        return new Contents(Html.line(text(feed, "title")), site.isEmpty() ? null : site, null, entries, unreadable);
    }

    private static JsonNode tree(byte[] body) throws Unreadable {
        try {
            return JSON.readTree(body);
        } catch (JacksonException garbage) {
            throw new Unreadable(garbage);
        }
    }

    private static Entry entry(JsonNode item, JsonNode feed) {
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        JsonNode author = author(item, feed);
        return new Entry(
                orNull(id(item.path("id"))),
                orNull(text(item, "url").isEmpty() ? text(item, "external_url") : text(item, "url")),
                Html.line(text(item, "title")),
                body(html, plain.isEmpty() ? text(item, "summary") : plain),
                Authors.name(text(author, "name")),
                Addresses.same(text(author, "url")),
                media(item, html),
                Moments.parse(
                        text(item, "date_published").isEmpty()
                                ? text(item, "date_modified")
                                : text(item, "date_published")));
    }

    private static String body(String html, String plain) {
        return html.isEmpty() ? Html.tidy(plain) : Html.text(html);
    }

    /** The first who is named, on the entry or for the whole feed. */
    private static JsonNode author(JsonNode item, JsonNode feed) {
        for (JsonNode each : List.of(
                item.path("authors").path(0),
                item.path("author"),
                feed.path("authors").path(0),
                feed.path("author"))) {
            if (!text(each, "name").isEmpty()) return each;
        }
        return item.path("author");
    }

    private static List<Media> media(JsonNode item, String html) {
        List<Media> media = new ArrayList<>(Attachments.media(text(item, "image"), "image/*", ""));
        item.path("attachments")
                .valueStream()
                .forEach(each -> media.addAll(
                        Attachments.media(text(each, "url"), text(each, "mime_type"), text(each, "title"))));
        media.addAll(Html.images(html, text(item, "url")));
        return media;
    }

    /** Some write numbers. */
    private static String id(JsonNode id) {
        return id.isString() ? id.stringValue().strip() : id.isNumber() ? id.toString() : "";
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
