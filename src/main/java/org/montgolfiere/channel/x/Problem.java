package org.montgolfiere.channel.x;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/**
 * Why X declined, in its own words.
 *
 * @param kind the last part of a problem's type, such as {@code usage-capped}; of a token's refusal its error; or empty
 * @param said a sentence, or empty
 */
record Problem(String kind, String said) {

    private static final int SAID = 200;

    static Problem of(@Nullable JsonNode body) {
        JsonNode first = Json.list(body, "errors").stream().findFirst().orElse(null);
        String type = Json.text(body, "type", Json.text(first, "type", ""));
        String kind = type.isEmpty() || type.equals("about:blank")
                ? Json.text(body, "error", "")
                : type.substring(type.lastIndexOf('/') + 1);
        return new Problem(kind, said(body, first));
    }

    boolean is(String kind) {
        return this.kind.equals(kind);
    }

    /** The same words were posted before: it does not say by which sending. */
    boolean duplicate() {
        return said.toLowerCase(Locale.ROOT).contains("duplicate content");
    }

    /** What a like or a repost is told that was done before. */
    boolean alreadyDone() {
        return said.toLowerCase(Locale.ROOT).contains("already");
    }

    /** What it is about is not there, or not for us. */
    boolean gone() {
        return is("resource-not-found") || is("resource-unavailable");
    }

    private static String said(@Nullable JsonNode body, @Nullable JsonNode first) {
        for (String name : new String[] {"detail", "error_description", "message", "title"}) {
            String said = Json.text(body, name, Json.text(first, name, ""));
            if (!said.isBlank()) return Unicode.fit(said.length() <= SAID ? said : said.substring(0, SAID));
        }
        return "";
    }
}
