package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/**
 * A post as its server shows it to us.
 *
 * @param parent the id of the post that it answers; null: none
 * @param parentAuthor the id of that one's author, where it is told
 * @param edited the moment of its last edit, in the server's words; null: never
 * @param warning what its author warns of, or empty
 * @param mentions whom it names
 */
record Status(
        String id,
        Author author,
        String acct,
        String text,
        String warning,
        String visibility,
        @Nullable String language,
        @Nullable String parent,
        @Nullable String parentAuthor,
        List<Mention> mentions,
        @Nullable Instant at,
        @Nullable String edited,
        List<Media> media,
        @Nullable String url) {

    /** Somebody named in a post. @param id on the server; some tell none that means anything */
    record Mention(String id, String acct) {}

    /** @param server where it was read @return null: it is no post, or only passes another on */
    static @Nullable Status of(@Nullable JsonNode view, URI server) {
        String id = Json.id(view, "id");
        JsonNode account = Json.at(view, "account");
        Author author = author(account, server);
        String content = Json.text(view, "content");
        if (view == null || id == null || author == null || content == null || Json.at(view, "reblog", "id") != null) {
            return null;
        }
        String warning = Unicode.fit(Json.text(view, "spoiler_text", "")).strip();
        return new Status(
                id,
                author,
                near(Json.text(account, "acct", author.handle()), server),
                Words.of(view, warning, content),
                warning,
                Json.text(view, "visibility", "unknown"),
                Json.text(view, "language"),
                Json.id(view, "in_reply_to_id"),
                Json.id(view, "in_reply_to_account_id"),
                mentions(view, server),
                Moments.parse(Json.text(view, "created_at")),
                Json.text(view, "edited_at"),
                Attachments.of(view, content),
                Json.text(view, "url"));
    }

    static @Nullable Author author(@Nullable JsonNode account, URI server) {
        String id = Json.id(account, "id");
        String acct = Json.text(account, "acct");
        if (id == null || acct == null || acct.isBlank()) {
            return null;
        }
        String handle = Unicode.fit(whole(near(acct, server), server));
        String name = Texts.name(Json.text(account, "display_name", ""), handle);
        return new Author(id, handle, name, Json.text(account, "avatar"));
    }

    /** A name on its own server is written without it; not all do. */
    static String near(String acct, URI server) {
        String ending = "@" + server.getRawAuthority();
        return acct.endsWith(ending) ? acct.substring(0, acct.length() - ending.length()) : acct;
    }

    static String whole(String acct, URI server) {
        return acct.contains("@") ? acct : acct + "@" + server.getRawAuthority();
    }

    /** Its text without what it warns of. */
    String words() {
        String above = Words.warning(warning);
        return !above.isEmpty() && text.startsWith(above)
                ? text.substring(above.length()).strip()
                : text;
    }

    boolean by(String account) {
        return author.id().equals(account);
    }

    /** Not for everybody's eyes, as far as is known: servers have words of their own for narrower circles. */
    boolean secluded() {
        return !Set.of("public", "unlisted", "local").contains(visibility);
    }

    /** When it was said, as far as that can be. */
    Instant said(Instant now) {
        return Moments.plausible(at, now);
    }

    private static List<Mention> mentions(JsonNode view, URI server) {
        return Json.list(view, "mentions").stream()
                .map(each -> new Mention(Json.text(each, "id", ""), near(Json.text(each, "acct", ""), server)))
                .filter(each -> Texts.isName(each.acct()))
                .toList();
    }
}
