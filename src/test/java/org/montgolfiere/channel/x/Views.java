package org.montgolfiere.channel.x;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the stand-in shows of its town: only those fields and expansions that were asked for. */
final class Views {

    private static final int LONG = 280;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern NAME = Pattern.compile("@(\\w+)");

    private final Town town;
    private final Set<String> fields;
    private final Set<String> userFields;
    private final Set<String> expansions;
    private final ObjectNode body = Json.MAPPER.createObjectNode();
    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> posts = new LinkedHashSet<>();
    private final Set<String> media = new LinkedHashSet<>();

    Views(Town town, Line.Asked asked) {
        this.town = town;
        this.fields = all(asked.one("post.fields"), asked.one("dm_event.fields"));
        this.userFields = all(asked.one("user.fields"), null);
        this.expansions = all(asked.one("expansions"), null);
    }

    private static Set<String> all(@Nullable String one, @Nullable String other) {
        Set<String> all = new LinkedHashSet<>();
        if (one != null) all.addAll(Arrays.asList(one.split(",")));
        if (other != null) all.addAll(Arrays.asList(other.split(",")));
        return all;
    }

    static ObjectNode read(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }

    ObjectNode posts(List<Town.Said> said, List<ObjectNode> odd) {
        ArrayNode data = body.putArray("data");
        said.forEach(each -> data.add(post(each)));
        odd.forEach(data::add);
        if (data.isEmpty()) body.remove("data");
        return included();
    }

    ObjectNode letters(List<Town.Letter> letters, List<ObjectNode> odd) {
        ArrayNode data = body.putArray("data");
        letters.forEach(each -> data.add(letter(each)));
        odd.forEach(data::add);
        if (data.isEmpty()) body.remove("data");
        return included();
    }

    ObjectNode one(Town.Letter letter) {
        body.set("data", letter(letter));
        return included();
    }

    ObjectNode user(String id) {
        ObjectNode user = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("name", Town.name(id) + " 🎈")
                .put("username", Town.name(id));
        if (userFields.contains("profile_image_url"))
            user.put("profile_image_url", "https://pbs.example/" + id + ".jpg");
        if (userFields.contains("public_metrics")) {
            user.set("public_metrics", read("""
                    {"followers_count": 12, "following_count": 3, "post_count": 40, "listed_count": 0, "like_count": 5}"""));
        }
        if (userFields.contains("connection_status") && town.muted.contains(id)) {
            user.putArray("connection_status").add("muting");
        }
        return user;
    }

    private ObjectNode post(Town.Said post) {
        ObjectNode view = Json.MAPPER.createObjectNode().put("id", post.id());
        words(post.text(), view);
        if (fields.contains("created_at")) view.put("created_at", "" + post.at());
        if (fields.contains("conversation_id")) view.put("conversation_id", town.root(post));
        if (fields.contains("lang")) view.put("lang", "fr");
        if (expansions.contains("author_id")) {
            view.put("author_id", post.author());
            users.add(post.author());
        }
        if (expansions.contains("edit_history_post_ids")) {
            post.history().forEach(view.withArray("edit_history_post_ids")::add);
            posts.addAll(post.history());
        }
        if (expansions.contains("referenced_posts")) referred(post, view);
        Town.Said parent = post.parent() == null ? null : town.said.get(post.parent());
        if (expansions.contains("in_reply_to_user_id") && parent != null) {
            view.put("in_reply_to_user_id", parent.author());
            users.add(parent.author());
        }
        attach(post.media(), view);
        return view;
    }

    /** A long text is cut, and stands whole beside itself. */
    private void words(String text, ObjectNode view) {
        boolean isLong = text.length() > LONG;
        if (isLong && fields.contains("note_post")) {
            ObjectNode note = Json.MAPPER.createObjectNode();
            note.put("text", shown(text, note));
            view.set("note_post", note);
        }
        view.put("text", shown(isLong ? text.substring(0, LONG - 1) + "…" : text, view));
    }

    private void referred(Town.Said post, ObjectNode view) {
        refer(view, "replied_to", post.parent());
        refer(view, "quoted", post.quoted());
        refer(view, "retweeted", post.passedOn());
    }

    private void refer(ObjectNode view, String type, @Nullable String id) {
        if (id == null) return;
        view.withArray("referenced_posts").addObject().put("type", type).put("id", id);
        posts.add(id);
    }

    private ObjectNode letter(Town.Letter letter) {
        ObjectNode view = Json.MAPPER.createObjectNode().put("id", letter.id()).put("event_type", "MessageCreate");
        view.put("text", shown(letter.text(), view));
        if (fields.contains("created_at")) view.put("created_at", "" + letter.at());
        if (fields.contains("dm_conversation_id")) view.put("dm_conversation_id", letter.conversation());
        if (expansions.contains("sender_id")) {
            view.put("sender_id", letter.from());
            users.add(letter.from());
        }
        attach(letter.media(), view);
        return view;
    }

    private void attach(List<String> ids, ObjectNode view) {
        if (ids.isEmpty() || !fields.contains("attachments")) return;
        ids.forEach(
                id -> view.withObject("/attachments").withArray("media_keys").add("3_" + id));
        media.addAll(ids);
    }

    /** Links become short ones, and three signs are written as in HTML. */
    private String shown(String text, ObjectNode view) {
        String whole = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        ObjectNode entities = Json.MAPPER.createObjectNode();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            entities.withArray("mentions")
                    .addObject()
                    .put("start", names.start())
                    .put("end", names.end())
                    .put("username", names.group(1));
        }
        Matcher links = LINK.matcher(text);
        for (int number = 1; links.find(); number++) {
            String brief = "https://t.co/link" + number;
            whole = whole.replace(links.group(), brief);
            entities.withArray("urls")
                    .addObject()
                    .put("start", links.start())
                    .put("end", links.start() + 23)
                    .put("url", brief)
                    .put("expanded_url", links.group());
        }
        if (fields.contains("entities") && !entities.isEmpty()) view.set("entities", entities);
        return whole;
    }

    private ObjectNode included() {
        ObjectNode includes = Json.MAPPER.createObjectNode();
        for (String id : List.copyOf(posts)) {
            Town.Said post = town.said.get(id);
            if (post != null) includes.withArray("posts").add(post(post));
        }
        users.forEach(id -> includes.withArray("users").add(user(id)));
        for (String id : media) {
            includes.withArray("media")
                    .addObject()
                    .put("media_key", "3_" + id)
                    .put("type", "photo")
                    .put("url", "https://pbs.example/" + id + ".png")
                    .put("alt_text", town.alt.getOrDefault(id, ""));
        }
        if (!includes.isEmpty()) body.set("includes", includes);
        return body;
    }
}
