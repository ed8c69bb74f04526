package org.montgolfiere.channel.x;

import java.util.Random;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws values that a schema of the contract allows: what is required, and some of the rest. */
final class Drawn {

    private static final int DEEP = 9;
    private static final String[] TEXTS = {"", "Bonjour 🎈", "@verne hm", "<script>", "\u0000x", "https://t.co/a"};

    private final JsonNode document;
    private final Random chance;

    Drawn(JsonNode document, Random chance) {
        this.document = document;
        this.chance = chance;
    }

    JsonNode at(String pointer) {
        return draw(document.at(pointer), 0);
    }

    JsonNode draw(JsonNode schema, int depth) {
        JsonNode known = resolved(schema);
        for (String several : new String[] {"oneOf", "anyOf"}) {
            if (known.has(several) && !known.has("properties")) {
                JsonNode all = known.get(several);
                return draw(all.get(chance.nextInt(all.size())), depth + 1);
            }
        }
        if (known.has("enum")) {
            JsonNode all = known.get("enum");
            return all.get(chance.nextInt(all.size()));
        }
        return switch (known.path("type").asString("object")) {
            case "object" -> object(known, depth);
            case "array" -> array(known, depth);
            case "integer", "number" -> Json.MAPPER.getNodeFactory().numberNode(number(known));
            case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(chance.nextBoolean());
            default -> Json.MAPPER.getNodeFactory().stringNode(text(known));
        };
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = Json.MAPPER.createObjectNode();
        JsonNode choices = schema.path("anyOf");
        JsonNode one = choices.isEmpty() ? choices : choices.get(chance.nextInt(choices.size()));
        schema.path("properties").propertyStream().forEach(each -> {
            boolean required = names(schema, each.getKey()) || names(one, each.getKey());
            if (required || depth < DEEP && chance.nextInt(10) < 7)
                made.set(each.getKey(), draw(each.getValue(), depth + 1));
        });
        return made;
    }

    private static boolean names(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(each -> each.asString().equals(name));
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = Json.MAPPER.createArrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        int size = depth >= DEEP ? least : least + chance.nextInt(most - least + 1);
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        for (int tries = 0; made.size() < size && tries < 50; tries++) {
            JsonNode item = draw(schema.path("items"), depth + 1);
            if (!unique || made.valueStream().noneMatch(item::equals)) made.add(item);
        }
        return made;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = Math.min(schema.path("maximum").asLong(1_000_000), 1_000_000);
        return least + (most <= least ? 0 : chance.nextLong(most - least + 1));
    }

    /** Ids are often those of somebody or something that there is. */
    private String text(JsonNode schema) {
        if (schema.path("pattern").asString("").startsWith("^[0-9]{1,19}")) {
            return "" + (chance.nextBoolean() ? 1001 + chance.nextInt(3) : chance.nextLong(1, Long.MAX_VALUE));
        }
        if (schema.path("pattern").asString("").contains("[0-9]{1,19}-")) {
            return "1001-1002";
        }
        if (schema.path("format").asString("").equals("date-time")) {
            return "2026-03-" + (10 + chance.nextInt(10)) + "T09:00:00.000Z";
        }
        String text = TEXTS[chance.nextInt(TEXTS.length)];
        int least = schema.path("minLength").asInt(0);
        return text.length() >= least ? text : text + "a".repeat(least);
    }
}
