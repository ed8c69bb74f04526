package org.montgolfiere.channel.bluesky;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of the protocol.
 *
 * @param name such as {@code app.bsky.feed.getPosts}
 * @param query with its question mark, or empty
 * @param body null: a reading call
 */
record Call(String name, String query, @Nullable String type, byte @Nullable [] body) {

    /** @param pairs name, value, name, value ...; a null value leaves its pair out */
    static Call query(String name, @Nullable String... pairs) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int place = 0; place < pairs.length; place += 2) {
            String value = pairs[place + 1];
            if (value != null) query.add(pairs[place] + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return new Call(name, query.toString(), null, null);
    }

    static Call procedure(String name, ObjectNode input) {
        return new Call(name, "", "application/json", Json.MAPPER.writeValueAsBytes(input));
    }

    /** A procedure without input. */
    static Call procedure(String name) {
        return new Call(name, "", null, new byte[0]);
    }

    static Call upload(String type, byte[] content) {
        return new Call("com.atproto.repo.uploadBlob", "", type, content);
    }

    boolean reads() {
        return body == null;
    }
}
