package org.montgolfiere.channel.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Outgoing.Picture;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of the API.
 *
 * @param path from the server's root, with its query
 * @param key an {@code Idempotency-Key}; null: none
 */
record Call(
        String method,
        String path,
        @Nullable String type,
        byte @Nullable [] body,
        @Nullable String key) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** @param pairs name, value, name, value ...; a null value leaves its pair out */
    static Call get(String path, @Nullable String... pairs) {
        String query = query(pairs);
        return new Call("GET", query.isEmpty() ? path : path + "?" + query, null, null, null);
    }

    static Call post(String path) {
        return new Call("POST", path, null, new byte[0], null);
    }

    static Call post(String path, ObjectNode input) {
        return new Call("POST", path, "application/json", Json.MAPPER.writeValueAsBytes(input), null);
    }

    static Call form(String path, @Nullable String... pairs) {
        return new Call("POST", path, FORM, query(pairs).getBytes(StandardCharsets.UTF_8), null);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, null, null);
    }

    static Call upload(String path, Picture picture) {
        String border = "montgolfiere-" + UUID.randomUUID();
        return new Call("POST", path, "multipart/form-data; boundary=" + border, Multipart.of(border, picture), null);
    }

    Call keyed(String key) {
        return new Call(method, path, type, body, key);
    }

    boolean reads() {
        return method.equals("GET");
    }

    static String query(@Nullable String... pairs) {
        StringJoiner query = new StringJoiner("&");
        for (int place = 0; place < pairs.length; place += 2) {
            String value = pairs[place + 1];
            if (value != null) query.add(pairs[place] + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
