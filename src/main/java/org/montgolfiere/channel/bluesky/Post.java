package org.montgolfiere.channel.bluesky;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/**
 * A post as a view of the network shows it.
 *
 * @param root the first post of its thread, as a strong reference; null: it is that itself
 * @param parent the post that it answers, likewise
 * @param view what it was read from
 */
record Post(
        AtUri at,
        String cid,
        Author author,
        String text,
        @Nullable Instant claimed,
        @Nullable Instant indexed,
        @Nullable Ref root,
        @Nullable Ref parent,
        List<Media> media,
        JsonNode view) {

    /** A record in one exact state. */
    record Ref(String uri, String cid) {
        static @Nullable Ref of(@Nullable JsonNode node) {
            String uri = Json.text(node, "uri");
            String cid = Json.text(node, "cid");
            return uri == null || cid == null || AtUri.parse(uri) == null ? null : new Ref(uri, cid);
        }
    }

    /** Reads a post view or a notification about a post. @return null: it is neither */
    static @Nullable Post of(@Nullable JsonNode view) {
        AtUri at = AtUri.parse(Json.text(view, "uri"));
        Author author = author(Json.at(view, "author"));
        JsonNode record = Json.at(view, "record");
        String text = Json.text(record, "text");
        if (view == null || at == null || author == null || record == null || text == null) {
            return null;
        }
        if (!at.collection().equals(AtUri.POST) || !author.id().equals(at.did())) {
            return null;
        }
        return new Post(
                at,
                Json.text(view, "cid", ""),
                author,
                Unicode.fit(text),
                Moments.parse(Json.text(record, "createdAt")),
                Moments.parse(Json.text(view, "indexedAt")),
                Ref.of(Json.at(record, "reply", "root")),
                Ref.of(Json.at(record, "reply", "parent")),
                Embeds.of(view.get("embed"), record),
                view);
    }

    static @Nullable Author author(@Nullable JsonNode view) {
        String did = Json.text(view, "did");
        if (did == null || !did.startsWith("did:") || did.length() > 300) {
            return null;
        }
        String handle = Unicode.fit(Json.text(view, "handle", did));
        String name = Unicode.fit(Json.text(view, "displayName", ""));
        return new Author(did, handle, name.isBlank() ? handle : name, Json.text(view, "avatar"));
    }

    String uri() {
        return at.toString();
    }

    Ref ref() {
        return new Ref(uri(), cid);
    }

    boolean by(String did) {
        return at.did().equals(did);
    }
}
