package org.montgolfiere.channel.rehearsal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a script as {@code docs/rehearsal.md} has it, and says which line it cannot understand. */
final class ScriptReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Map<String, Line.Person> people = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private Duration reached = Duration.ZERO;
    private Duration length = Duration.ZERO;

    private ScriptReader() {}

    /** What came of reading. */
    sealed interface Read {
        record Good(Script script) implements Read {}

        /** @param number of the line that cannot be understood, from 1 */
        record Bad(int number) implements Read {}
    }

    static Read read(String text) {
        return new ScriptReader().all(text.strip().split("\r?\n"));
    }

    private Read all(String[] texts) {
        String title = "";
        for (int number = 1; number <= texts.length; number++) {
            try {
                JsonNode node = JSON.readTree(texts[number - 1]);
                if (number == 1) {
                    title = header(node);
                } else {
                    line(node);
                }
            } catch (JacksonException | DateTimeParseException | IllegalArgumentException bad) {
                return new Read.Bad(number);
            }
        }
        return new Read.Good(new Script(title, length, lines));
    }

    private String header(JsonNode node) {
        length = Duration.parse(text(node, "length"));
        require(!length.isNegative() && length.compareTo(LONGEST) <= 0);
        return text(node, "script");
    }

    private void line(JsonNode node) {
        if (node.has("person")) {
            String id = text(node, "person");
            String handle = text(node, "handle").replaceFirst("^@", "");
            people.put(id, new Line.Person(id, text(node, "name"), handle, followers(node)));
            return;
        }
        Duration at = Duration.parse(text(node, "at"));
        require(at.compareTo(reached) >= 0 && at.compareTo(length) <= 0);
        reached = at;
        lines.add(timed(node, at));
    }

    private static @Nullable Integer followers(JsonNode node) {
        JsonNode followers = node.path("followers");
        require(followers.isMissingNode()
                || followers.isIntegralNumber() && followers.canConvertToInt() && followers.intValue() >= 0);
        return followers.isMissingNode() ? null : followers.intValue();
    }

    private Line timed(JsonNode node, Duration at) {
        if (node.has("edit")) {
            return new Line.Edit(at, known(text(node, "edit")), text(node, "text"));
        }
        if (node.has("delete")) {
            return new Line.Deletion(at, known(text(node, "delete")));
        }
        return node.has("sign") ? sign(node, at) : said(node, at);
    }

    private Line sign(JsonNode node, Duration at) {
        Incoming.Sign.Kind kind = Incoming.Sign.Kind.valueOf(text(node, "sign").toUpperCase(Locale.ROOT));
        String on = optional(node, "on");
        require((kind == Incoming.Sign.Kind.FOLLOW) == (on == null));
        return new Line.Sign(at, kind, person(node), on == null ? null : known(on));
    }

    private Line said(JsonNode node, Duration at) {
        String id = text(node, "id");
        require(id.length() <= 64);
        Line line =
                node.path("post").asBoolean(false) ? new Line.Post(at, id, text(node, "text")) : message(node, at, id);
        require(said.add(id));
        return line;
    }

    private Line message(JsonNode node, Duration at, String id) {
        Line.To to = to(optional(node, "to"));
        Incoming.Message.Kind kind = kind(optional(node, "kind"), to);
        require(kind != Incoming.Message.Kind.QUOTE || to != null);
        JsonNode when = node.path("when");
        return new Line.Message(
                at,
                id,
                person(node),
                kind,
                text(node, "text"),
                to,
                when.isMissingNode() ? null : known(text(when, "answered")),
                pictures(node));
    }

    private Line.@Nullable To to(@Nullable String to) {
        if (to == null) {
            return null;
        }
        boolean desk = to.startsWith("desk:");
        return new Line.To(known(desk ? to.substring(5) : to), desk);
    }

    private static Incoming.Message.Kind kind(@Nullable String kind, Line.@Nullable To to) {
        if (kind == null) {
            return to == null ? Incoming.Message.Kind.MENTION : Incoming.Message.Kind.REPLY;
        }
        return switch (kind) {
            case "mention" -> Incoming.Message.Kind.MENTION;
            case "reply" -> Incoming.Message.Kind.REPLY;
            case "quote" -> Incoming.Message.Kind.QUOTE;
            case "private" -> Incoming.Message.Kind.PRIVATE;
            default -> throw new IllegalArgumentException("kind");
        };
    }

    private static List<String> pictures(JsonNode node) {
        List<String> pictures = new ArrayList<>();
        node.path("media").forEach(each -> pictures.add(text(each, "alt")));
        return List.copyOf(pictures);
    }

    private Line.Person person(JsonNode node) {
        Line.Person person = people.get(text(node, "who"));
        if (person == null) {
            throw new IllegalArgumentException("who");
        }
        return person;
    }

    private String known(String id) {
        require(said.contains(id));
        return id;
    }

    private static String text(JsonNode node, String field) {
        String text = optional(node, field);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isMissingNode() || value.isString());
        return value.isMissingNode() ? null : value.stringValue();
    }

    private static void require(boolean kept) {
        if (!kept) {
            throw new IllegalArgumentException("a rule of scripts");
        }
    }
}
