package org.montgolfiere.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a program sent, read field by field. What is wrong is gathered with its place, so that a program hears of
 * everything at once; a field that is wrong reads as empty until {@link #check} throws. Unknown fields are passed over.
 */
final class Given {

    private static final int MOST_WRONGS = 100;
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final JsonNode node;
    private final String pointer;
    private final List<Wrong> wrongs;

    private Given(JsonNode node, String pointer, List<Wrong> wrongs) {
        this.node = node;
        this.pointer = pointer;
        this.wrongs = wrongs;
    }

    static Given of(JsonNode body) {
        return new Given(body, "", new ArrayList<>());
    }

    /** The body itself as an array, each item read by the reader. @throws Refused when it is none, or too long */
    <T> List<T> array(int most, Function<Given, T> reader) {
        if (!node.isArray()) {
            wrong("", "an array is needed, not " + kind(node));
            throw Refused.badRequest(wrongs);
        }
        if (node.size() > most) {
            throw Refused.tooLarge("At most %,d items at once; these are %,d.".formatted(most, node.size()));
        }
        return items(node, pointer, reader);
    }

    /** Items of a field; an absent or null one has none. */
    <T extends @Nullable Object> List<T> list(String name, int most, Function<Given, T> reader) {
        JsonNode list = field(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > most) {
            wrong("/" + name, "an array of at most " + most + " items is needed");
            return List.of();
        }
        return items(list, pointer + "/" + name, reader);
    }

    Given object(String name) {
        JsonNode object = field(name);
        if (object == null) {
            wrong("/" + name, "is missing");
            return new Given(NOTHING, pointer + "/" + name, new ArrayList<>());
        }
        return new Given(object, pointer + "/" + name, wrongs).object();
    }

    /** This itself, if it is an object. */
    Given object() {
        if (node.isObject()) {
            return this;
        }
        wrong("", "an object is needed, not " + kind(node));
        return new Given(NOTHING, pointer, new ArrayList<>());
    }

    /** A text that must be there and not empty. */
    String text(String name) {
        String text = anyText(name);
        if (text.isEmpty() && field(name) != null && node.path(name).isString()) {
            wrong("/" + name, "is empty");
        }
        return text;
    }

    /** A text that must be there and may be empty. */
    String anyText(String name) {
        String text = maybeText(name);
        if (text == null) {
            if (field(name) == null) {
                wrong("/" + name, "is missing");
            }
            return "";
        }
        return text;
    }

    /** A text, or null where there is none. */
    @Nullable
    String maybeText(String name) {
        JsonNode text = field(name);
        if (text == null) {
            return null;
        }
        if (!text.isString()) {
            wrong("/" + name, "a text is needed, not " + kind(text));
            return null;
        }
        return text.asString();
    }

    /** A text that the desk keeps as it is: not empty, not longer than this, without what no database keeps. */
    String keptText(String name, int most) {
        String text = text(name);
        if (text.codePointCount(0, text.length()) > most) {
            wrong("/" + name, "at most " + most + " characters");
        }
        if (text.codePoints().anyMatch(Given::unkept)) {
            wrong("/" + name, "has a NUL or half of a character in it");
        }
        return text;
    }

    long id(String name) {
        Long id = maybeId(name);
        if (id == null && field(name) == null) {
            wrong("/" + name, "is missing");
        }
        return id == null ? 0 : id;
    }

    @Nullable
    Long maybeId(String name) {
        return whole(name, 1, Long.MAX_VALUE, "an id is needed: a whole number from 1 on");
    }

    /** How many, or null where it is not said. */
    @Nullable
    Integer maybeCount(String name) {
        Long count = whole(name, 0, Integer.MAX_VALUE, "a whole number from 0 on is needed");
        return count == null ? null : count.intValue();
    }

    boolean flag(String name) {
        JsonNode flag = field(name);
        if (flag != null && !flag.isBoolean()) {
            wrong("/" + name, "true or false is needed, not " + kind(flag));
        }
        return flag != null && flag.isBoolean() && flag.asBoolean();
    }

    Instant moment(String name) {
        Instant moment = maybeMoment(name);
        if (moment == null && field(name) == null) {
            wrong("/" + name, "is missing");
        }
        return moment == null ? Instant.EPOCH : moment;
    }

    @Nullable
    Instant maybeMoment(String name) {
        String text = maybeText(name);
        if (text == null) {
            return null;
        }
        Instant moment = Moments.read(text);
        if (moment == null) {
            wrong("/" + name, "a moment with its offset is needed, such as 2026-03-02T09:14:00Z");
        }
        return moment;
    }

    /** One of some words, or null where there is none. */
    <T> @Nullable T maybeOneOf(String name, Map<String, T> words) {
        String word = maybeText(name);
        if (word == null) {
            return null;
        }
        T found = words.get(word);
        if (found == null) {
            wrong(
                    "/" + name,
                    "one of these is needed: "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return found;
    }

    /** The one word that this itself is. */
    <T> @Nullable T oneOf(Map<String, T> words) {
        T found = node.isString() ? words.get(node.asString()) : null;
        if (found == null) {
            wrong(
                    "",
                    "one of these is needed: "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return found;
    }

    /** Every field of this object by name, all but one of them texts. @param but the one that is none */
    Map<String, String> texts(String but) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            String text = name.equals(but) ? null : maybeText(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    void wrong(String below, String detail) {
        if (wrongs.size() < MOST_WRONGS) {
            wrongs.add(Wrong.at(pointer + below, detail));
        }
    }

    /** @throws Refused with everything that was wrong so far */
    void check() {
        if (!wrongs.isEmpty()) {
            throw Refused.badRequest(wrongs);
        }
    }

    private @Nullable Long whole(String name, long least, long most, String needed) {
        JsonNode number = field(name);
        if (number == null) {
            return null;
        }
        boolean fits = number.isIntegralNumber() && number.canConvertToLong();
        if (!fits || number.asLong() < least || number.asLong() > most) {
            wrong("/" + name, needed);
            return null;
        }
        return number.asLong();
    }

    private <T extends @Nullable Object> List<T> items(JsonNode list, String at, Function<Given, T> reader) {
        List<T> items = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            items.add(reader.apply(new Given(list.get(place), at + "/" + place, wrongs)));
        }
        return items;
    }

    private @Nullable JsonNode field(String name) {
        JsonNode field = node.get(name);
        return field == null || field.isNull() ? null : field;
    }

    private static boolean unkept(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "nothing";
        };
    }
}
