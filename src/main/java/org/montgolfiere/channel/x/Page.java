package org.montgolfiere.channel.x;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** An answer of X: what was asked for, and beside it whom and what that refers to. */
final class Page {

    private final JsonNode body;
    private final Map<String, JsonNode> users;
    private final Map<String, JsonNode> media;
    private final Map<String, JsonNode> polls;
    private final Map<String, JsonNode> posts;

    Page(JsonNode body) {
        this.body = body;
        JsonNode includes = body.get("includes");
        this.users = by(includes, "users", "id");
        this.media = by(includes, "media", "media_key");
        this.polls = by(includes, "polls", "id");
        this.posts = by(includes, named(includes, "posts", "tweets"), "id");
    }

    List<JsonNode> data() {
        return Json.list(body, "data");
    }

    /** What a part is called here: as the contract has it, or by the word that X had before and may still answer in. */
    static String named(@Nullable JsonNode node, String name, String before) {
        return Json.at(node, name) == null ? before : name;
    }

    /** Where the list goes on; null: here it ends. */
    @Nullable
    String next() {
        String next = Json.text(body.get("meta"), "next_token");
        return next == null || next.isBlank() ? null : next;
    }

    /** Somebody by their id; their name is not always told. */
    Author author(String id) {
        JsonNode user = users.get(id);
        return user == null ? new Author(id, id, id, null) : author(id, user);
    }

    static Author author(String id, JsonNode user) {
        String handle = Unicode.fit(Json.text(user, "username", id));
        String name = Unicode.fit(Json.text(user, "name", "")).strip();
        JsonNode metrics = user.get("public_metrics");
        Integer followers =
                Json.at(metrics, "followers_count") == null ? null : Json.number(metrics, "followers_count");
        return new Author(id, handle, name.isEmpty() ? handle : name, Json.text(user, "profile_image_url"), followers);
    }

    @Nullable
    JsonNode media(String key) {
        return media.get(key);
    }

    @Nullable
    JsonNode poll(String id) {
        return polls.get(id);
    }

    /** A post that another refers to; null: it is not told. */
    @Nullable
    Post post(@Nullable String id) {
        JsonNode view = id == null ? null : posts.get(id);
        return view == null ? null : Post.of(view, this);
    }

    private static Map<String, JsonNode> by(@Nullable JsonNode includes, String list, String name) {
        Map<String, JsonNode> by = new HashMap<>();
        for (JsonNode each : Json.list(includes, list)) {
            String key = Json.text(each, name);
            if (key != null) by.put(key, each);
        }
        return by;
    }
}
