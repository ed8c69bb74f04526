package org.montgolfiere.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.outbound.checks.Author;
import org.montgolfiere.outbound.checks.Checks;
import org.montgolfiere.outbound.checks.Draft;
import org.montgolfiere.outbound.checks.Facts;
import org.montgolfiere.outbound.checks.House;
import org.montgolfiere.outbound.checks.Look;
import org.montgolfiere.outbound.checks.Medium;
import org.montgolfiere.outbound.checks.Speaker;
import org.montgolfiere.outbound.checks.Talk;
import org.montgolfiere.outbound.checks.Turn;
import org.montgolfiere.outbound.checks.Voice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of drafts to check. What it does not say is unknown; keys that nobody knows are passed over.
 *
 * @param draft null: the line only says how its account posts
 * @param facts without voices, which other lines may give
 */
record CheckLine(
        int number,
        String account,
        @Nullable List<String> history,
        Set<Integer> hours,
        List<String> others,
        @Nullable Draft draft,
        Facts facts,
        Instant now,
        @Nullable String language,
        Set<String> expected) {

    /** Where a line does not say when: about noon, when nobody is late. */
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 1, 6, 12, 0, 0, 0, ZoneOffset.UTC);

    /** @throws WrongUse when it cannot be read, with what is the matter */
    static CheckLine read(String json, int number) {
        JsonNode line;
        try {
            line = JsonMapper.shared().readTree(json);
        } catch (JacksonException unreadable) {
            throw new WrongUse("no JSON");
        }
        if (!line.isObject()) {
            throw new WrongUse("no object");
        }
        JsonNode said = line.path("facts");
        if (!said.isObject() && !said.isMissingNode() && !said.isNull()) {
            throw new WrongUse("\"facts\" is no object");
        }
        JsonNode draft = line.path("draft");
        if (!draft.isString() && !draft.isMissingNode() && !draft.isNull()) {
            throw new WrongUse("\"draft\" is no text");
        }
        if (!line.path("account").isString()) {
            throw new WrongUse("\"account\" is missing");
        }
        OffsetDateTime sent = sent(said);
        return new CheckLine(
                number,
                line.path("account").asString(),
                line.has("history") ? texts(line, "history") : null,
                hours(said),
                texts(said, "otherAccounts"),
                draft.isString() ? Draft.of(draft.asString(), media(said)) : null,
                facts(line, said, sent),
                sent.toInstant(),
                said.path("language").isString() ? said.path("language").asString() : null,
                expected(line));
    }

    private static Facts facts(JsonNode line, JsonNode said, OffsetDateTime sent) {
        boolean scheduled = said.path("scheduled").asBoolean(false);
        Speaker speaker = Speaker.of(text(said, "handle", line.path("account").asString()))
                .switched(seconds(said, "switchedSecondsAgo", 1))
                .knowing(texts(said, "privateContacts"));
        return Facts.of(speaker, Voice.of(List.of()))
                .in(talk(line, said))
                .in(house(said))
                .looked(looks(said))
                .by(scheduled ? null : author(said, sent.getOffset()))
                .byPlan(scheduled);
    }

    private static Talk talk(JsonNode line, JsonNode said) {
        JsonNode thread = line.path("thread");
        if (!thread.isArray() && !thread.isMissingNode() && !thread.isNull()) {
            throw new WrongUse("\"thread\" is no list");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : thread) {
            String text = turn.isString() ? turn.asString() : turn.path("text").asString("");
            boolean ours = Set.of("us", "we", "ours").contains(turn.path("by").asString("them"));
            turns.add(ours ? Turn.ours(text) : Turn.theirs(text));
        }
        return new Talk(
                turns,
                text(said, "contactName", ""),
                said.path("threadHostile").asBoolean(false),
                said.path("private").asBoolean(false));
    }

    private static House house(JsonNode said) {
        return new House(
                texts(said, "staff"),
                texts(said, "publicNames"),
                texts(said, "knownPrices"),
                texts(said, "approvedPromises"),
                texts(said, "ownDomains"),
                texts(said, "ownContacts"),
                said.path("liveWindow").asBoolean(false));
    }

    private static List<Look> looks(JsonNode said) {
        List<Look> looks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> look : said.path("links").properties()) {
            JsonNode found = look.getValue();
            if (found.path("status").isNumber()) {
                looks.add(new Look(
                        look.getKey(),
                        found.path("status").asInt(),
                        found.path("finalUrl").isString()
                                ? found.path("finalUrl").asString()
                                : null));
            }
        }
        return looks;
    }

    private static Author author(JsonNode said, ZoneId zone) {
        return new Author(
                seconds(said, "typedSeconds", 1),
                seconds(said, "hoursOnDuty", 3600),
                said.path("answersInLastHour").asInt(0),
                zone);
    }

    private static List<Medium> media(JsonNode said) {
        List<Medium> media = new ArrayList<>();
        for (JsonNode medium : said.path("media")) {
            String type = medium.path("type").asString("image").toLowerCase(Locale.ROOT);
            boolean pictured = Set.of("image", "gif").contains(type)
                    && !medium.path("decorative").asBoolean(false);
            media.add(new Medium(medium.path("alt").asString(""), pictured));
        }
        return media;
    }

    private static Set<Integer> hours(JsonNode said) {
        Set<Integer> hours = new LinkedHashSet<>();
        said.path("historyHours").forEach(hour -> hours.add(hour.asInt(0)));
        return hours;
    }

    private static Set<String> expected(JsonNode line) {
        Set<String> expected = new LinkedHashSet<>(texts(line, "expected"));
        expected.stream()
                .filter(name -> !Checks.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongUse("no check is called \"" + name + "\"");
                });
        return expected;
    }

    private static OffsetDateTime sent(JsonNode said) {
        if (!said.path("sentAt").isString()) {
            return NOON;
        }
        try {
            return OffsetDateTime.parse(said.path("sentAt").asString());
        } catch (DateTimeParseException unreadable) {
            throw new WrongUse("\"sentAt\" is no moment with its offset");
        }
    }

    private static @Nullable Duration seconds(JsonNode said, String key, int unit) {
        JsonNode value = said.path(key);
        return value.isNumber() ? Duration.ofMillis(Math.round(value.asDouble() * unit * 1000)) : null;
    }

    private static String text(JsonNode said, String key, String otherwise) {
        return said.path(key).isString() ? said.path(key).asString() : otherwise;
    }

    private static List<String> texts(JsonNode said, String key) {
        List<String> texts = new ArrayList<>();
        said.path(key)
                .forEach(one -> texts.add(
                        one.isString() ? one.asString() : one.path("text").asString("")));
        return texts;
    }
}
