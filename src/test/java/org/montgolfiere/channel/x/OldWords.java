package org.montgolfiere.channel.x;

import java.util.Map;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the words that X had before its contract took others, which its servers may still speak. */
final class OldWords {

    private static final Map<String, String> NAMES = Map.of(
            "posts", "tweets",
            "referenced_posts", "referenced_tweets",
            "edit_history_post_ids", "edit_history_tweet_ids",
            "note_post", "note_tweet",
            "post_count", "tweet_count");

    private OldWords() {}

    static Line.Told of(Line.Told told) {
        JsonNode body = Json.object(told.body());
        return body == null
                ? told
                : new Line.Told(told.status(), told.headers(), Json.MAPPER.writeValueAsBytes(renamed(body)), null);
    }

    static JsonNode renamed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            node.forEach(each -> all.add(renamed(each)));
            return all;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.MAPPER.createObjectNode();
        node.forEachEntry((name, value) -> object.set(NAMES.getOrDefault(name, name), renamed(value)));
        return object;
    }
}
