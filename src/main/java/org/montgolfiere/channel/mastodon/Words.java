package org.montgolfiere.channel.mastodon;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** All that a post says in words: what it warns of, its text, what its poll lets people choose. */
final class Words {

    private Words() {}

    static String of(JsonNode view, String warning, String content) {
        StringJoiner words = new StringJoiner("\n\n");
        if (!warning.isEmpty()) words.add(warning(warning));
        String text = Html.text(content);
        if (!text.isEmpty()) words.add(text);
        String poll = poll(view.get("poll"));
        if (!poll.isEmpty()) words.add(poll);
        return words.toString();
    }

    static String warning(String warning) {
        return warning.isEmpty() ? "" : "⚠ " + warning;
    }

    private static String poll(@Nullable JsonNode poll) {
        StringJoiner choices = new StringJoiner("\n");
        for (JsonNode option : Json.list(poll, "options")) {
            choices.add("○ " + Unicode.fit(Json.text(option, "title", "")));
        }
        return choices.toString();
    }
}
