package org.montgolfiere.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads others' JSON without trusting its shape: what is missing or of another type is null, or an empty list. */
public final class Json {

    private static final int RAW = 20_000;

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100_000) // one item nested like this must not hide the page it is on
                            .build())
                    .build())
            .build();

    private Json() {}

    /** @return null when it is neither an object nor a list */
    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node.isObject() || node.isArray() ? node : null;
        } catch (JacksonException garbage) {
            return null;
        }
    }

    /** @return null when it is no JSON object */
    public static @Nullable JsonNode object(byte[] bytes) {
        JsonNode node = read(bytes);
        return node != null && node.isObject() ? node : null;
    }

    public static @Nullable String text(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** An id, which some servers write as a number; null: none, or one of an odd shape. */
    public static @Nullable String id(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        String id = value == null || !value.isString() && !value.isNumber() ? null : value.asString();
        return id != null && id.matches("[A-Za-z0-9._:~-]{1,200}") ? id : null;
    }

    public static String text(@Nullable JsonNode node, String name, String otherwise) {
        String value = text(node, name);
        return value == null ? otherwise : value;
    }

    public static @Nullable JsonNode at(@Nullable JsonNode node, String... names) {
        JsonNode here = node;
        for (String name : names) {
            here = here == null ? null : here.get(name);
        }
        return here;
    }

    public static List<JsonNode> list(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value != null && value.isArray() ? value.valueStream().toList() : List.of();
    }

    public static int number(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value != null && value.canConvertToInt() ? value.intValue() : 0;
    }

    public static boolean yes(@Nullable JsonNode node, String... names) {
        JsonNode value = at(node, names);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The text of what may be no JSON at all, for the same people. */
    public static String raw(byte[] bytes) {
        String raw = Unicode.fit(new String(bytes, StandardCharsets.UTF_8));
        return raw.length() <= RAW ? raw : raw.substring(0, RAW) + "…";
    }

    /** The text of a node for people who look into what could not be understood. */
    public static String raw(JsonNode node) {
        try {
            String raw = Unicode.fit(MAPPER.writeValueAsString(node));
            return raw.length() <= RAW ? raw : raw.substring(0, RAW) + "…";
        } catch (JacksonException tooDeep) {
            return "…";
        }
    }
}
