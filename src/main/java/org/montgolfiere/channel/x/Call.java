package org.montgolfiere.channel.x;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ObjectNode;

/** One call of the API. @param path from the server's root @param query as it is written, or empty */
record Call(
        String method, String path, String query, @Nullable String type, byte @Nullable [] body) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** @param pairs name, value, name, value ...; a null value leaves its pair out */
    static Call get(String path, @Nullable String... pairs) {
        return new Call("GET", path, query(pairs), null, null);
    }

    static Call post(String path, ObjectNode input) {
        return json("POST", path, input);
    }

    static Call post(String path) {
        return new Call("POST", path, "", null, new byte[0]);
    }

    static Call put(String path, ObjectNode input) {
        return json("PUT", path, input);
    }

    static Call put(String path) {
        return new Call("PUT", path, "", null, new byte[0]);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, "", null, null);
    }

    static Call form(String path, @Nullable String... pairs) {
        return new Call("POST", path, "", FORM, query(pairs).getBytes(StandardCharsets.UTF_8));
    }

    /** The window that X counts it in: the call, whatever its ids. */
    String window() {
        return method + " " + path.replaceAll("/[0-9-]+(?=/|$)", "/*");
    }

    /** Whether it carries so much that it takes longer. */
    boolean large() {
        return body != null && body.length > 100_000;
    }

    static String query(@Nullable String... pairs) {
        StringJoiner query = new StringJoiner("&");
        for (int place = 0; place < pairs.length; place += 2) {
            String value = pairs[place + 1];
            if (value != null) query.add(pairs[place] + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private static Call json(String method, String path, ObjectNode input) {
        return new Call(method, path, "", "application/json", Json.MAPPER.writeValueAsBytes(input));
    }
}
