package org.montgolfiere.channel.x;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** All that a post says in words: its text with its links as they lead, and what its poll lets people choose. */
final class Words {

    private Words() {}

    static String of(JsonNode view, Page page) {
        JsonNode note = view.get(Page.named(view, "note_post", "note_tweet"));
        String whole = Json.text(note, "text");
        JsonNode told = whole == null || note == null ? view : note;
        StringJoiner words = new StringJoiner("\n\n");
        words.add(text(whole == null ? Json.text(view, "text", "") : whole, told.get("entities")));
        for (String poll : Ids.all(view.get("attachments"), "poll_ids")) {
            words.add(choices(page.poll(poll)));
        }
        return words.toString().strip();
    }

    /** X writes three signs as HTML does, and every link as a short one of its own. */
    static String text(String text, @Nullable JsonNode entities) {
        String plain = text;
        for (JsonNode link : Json.list(entities, "urls")) {
            String brief = Json.text(link, "url", "");
            boolean picture = Json.text(link, "media_key") != null;
            String leads = picture ? "" : Json.text(link, "expanded_url", brief);
            if (!brief.isBlank()) plain = plain.replace(brief, leads);
        }
        String read = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return Unicode.fit(read).strip();
    }

    private static String choices(@Nullable JsonNode poll) {
        StringJoiner choices = new StringJoiner("\n");
        for (JsonNode option : Json.list(poll, "options")) {
            choices.add("○ " + Unicode.fit(Json.text(option, "label", "")));
        }
        return choices.toString();
    }
}
