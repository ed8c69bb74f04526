package org.montgolfiere.channel.x;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Looks posts up, a hundred at once and each once during one call of the desk. */
final class Posts {

    private static final int TOGETHER = 100;

    private final Agent agent;
    private final Map<String, Sight> known = new HashMap<>();

    Posts(Agent agent) {
        this.agent = agent;
    }

    /** What was seen of a post. */
    sealed interface Sight {
        record There(Post post) implements Sight {}

        /** It was taken back. */
        record Gone() implements Sight {}

        /** Not for our eyes, or not told of this time. */
        record Unseen() implements Sight {}
    }

    /** @throws org.montgolfiere.channel.NetworkTrouble where it could not be asked */
    Sight at(String id) {
        look(List.of(id));
        return known.getOrDefault(id, new Sight.Unseen());
    }

    /** @return null: there is none, or none that we may see */
    @Nullable
    Post find(@Nullable String id) {
        return id != null && Ids.is(id) && at(id) instanceof Sight.There(Post post) ? post : null;
    }

    void look(Collection<String> ids) {
        List<String> asked = ids.stream()
                .filter(id -> Ids.is(id) && !known.containsKey(id))
                .distinct()
                .toList();
        for (int from = 0; from < asked.size(); from += TOGETHER) {
            ask(asked.subList(from, Math.min(from + TOGETHER, asked.size())));
        }
    }

    private void ask(List<String> ids) {
        JsonNode body = agent.read(Call.get("/2/tweets", with("ids", String.join(",", ids))))
                .body();
        Page page = new Page(body);
        for (JsonNode view : page.data()) {
            Post post = Post.of(view, page);
            if (post != null) known.put(post.id(), new Sight.There(newest(post, page)));
        }
        for (JsonNode error : Json.list(body, "errors")) {
            String id = Json.text(error, "resource_id", Json.text(error, "value", ""));
            boolean gone = Json.text(error, "type", "").endsWith("/resource-not-found");
            known.putIfAbsent(id, gone ? new Sight.Gone() : new Sight.Unseen());
        }
    }

    /** An earlier version tells of the later ones beside itself. */
    private static Post newest(Post post, Page page) {
        Post latest = post.latest().equals(post.id()) ? post : page.post(post.latest());
        return latest == null ? post : latest;
    }

    /** @param pairs name, value, name, value ... */
    static @Nullable String[] with(@Nullable String... pairs) {
        @Nullable String[] all = new String[pairs.length + Post.FIELDS.length];
        System.arraycopy(pairs, 0, all, 0, pairs.length);
        System.arraycopy(Post.FIELDS, 0, all, pairs.length, Post.FIELDS.length);
        return all;
    }
}
