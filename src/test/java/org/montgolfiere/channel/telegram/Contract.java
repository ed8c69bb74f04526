package org.montgolfiere.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.OpenApi;
import tools.jackson.databind.JsonNode;

/**
 * Holds calls and updates against a description of the Bot API as JSON, where there is one: {@code MONTGOLFIERE_CONTRACTS}
 * names the folder that {@code telegram-bot-api.json} lies in. It is no part of this repository.
 */
final class Contract {

    private final @Nullable JsonNode description;

    private Contract(@Nullable JsonNode description) {
        this.description = description;
    }

    static Contract of(String description) {
        return new Contract(Json.object(description.getBytes(StandardCharsets.UTF_8)));
    }

    static Contract ofSetting() {
        String text = OpenApi.read("telegram-bot-api.json");
        return text == null ? new Contract(null) : of(text);
    }

    /** A call: no argument that the method does not have, and none missing. */
    void judge(String method, JsonNode input) {
        if (description == null) return;
        JsonNode known = Json.at(description, "methods", method);
        if (known == null) throw new AssertionError("there is no method " + method);
        fields(method, Json.list(known, "fields"), input);
    }

    /** A thing of a type, with all that is in it. */
    void judgeType(String type, JsonNode thing) {
        if (description == null) return;
        JsonNode known = Json.at(description, "types", type);
        if (known == null || known.has("subtypes")) return;
        fields(type, Json.list(known, "fields"), thing);
    }

    private void fields(String where, List<JsonNode> fields, JsonNode thing) {
        List<String> names =
                fields.stream().map(each -> Json.text(each, "name", "")).toList();
        List<String> unknown = thing.propertyStream()
                .map(each -> each.getKey())
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty()) throw new AssertionError(where + " has no " + unknown);
        for (JsonNode field : fields) {
            String name = Json.text(field, "name", "");
            JsonNode value = thing.get(name);
            if (value == null && Json.yes(field, "required")) throw new AssertionError(where + " lacks " + name);
            if (value != null) value(where + "." + name, field, value);
        }
    }

    private void value(String where, JsonNode field, JsonNode value) {
        String types =
                Json.list(field, "types").stream().map(JsonNode::asString).collect(Collectors.joining("|"));
        boolean fits = types.contains("Array of") && value.isArray()
                || types.contains("Integer") && value.isIntegralNumber()
                || types.contains("String") && value.isString()
                || types.contains("Boolean") && value.isBoolean()
                || types.contains("Float") && value.isNumber()
                || value.isObject();
        if (!fits) throw new AssertionError(where + " is no " + types + ": " + value);
        if (value.isObject() && !types.contains("|")) judgeType(types, value);
        if (value.isArray()) value.forEach(each -> judgeType(types.replace("Array of ", ""), each));
    }
}
