package org.montgolfiere.channel.mastodon;

import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds every request and answer against an OpenAPI contract of Mastodon's API, {@code mastodon.openapi.json}. */
final class Judge extends OpenApi {

    private static @Nullable Judge only;

    private Judge(String text) {
        super(text, SpecificationVersion.DRAFT_2020_12);
    }

    /** @return null where no contract lies on this machine */
    static synchronized @Nullable Judge orNull() {
        String text = only == null ? read("mastodon.openapi.json") : null;
        if (text != null) {
            only = new Judge(text);
        }
        return only;
    }

    /** @return what is wrong with them, as sentences */
    List<String> judge(Line.Asked asked, Line.Told told) {
        String said = asked.method() + " " + asked.path();
        String path = template(asked.method(), asked.path());
        if (path == null) {
            return List.of(said + " is no call of the contract");
        }
        judged.add(asked.method() + " " + path);
        String pointer = pointer(asked.method(), path);
        List<String> wrong = new ArrayList<>(query(asked, pointer, said));
        wrong.addAll(body(asked, pointer, said));
        wrong.addAll(answer(told, pointer, said));
        return wrong;
    }

    private List<String> query(Line.Asked asked, String pointer, String said) {
        Set<String> known = new TreeSet<>();
        document.at(pointer)
                .path("parameters")
                .forEach(each -> known.add(each.path("name").asString()));
        return Line.Asked.pairs(asked.query()).keySet().stream()
                .map(name -> name.replace("[]", ""))
                .filter(name -> !known.contains(name))
                .map(name -> said + " has no parameter " + name)
                .toList();
    }

    private List<String> body(Line.Asked asked, String pointer, String said) {
        String schema = pointer + "/requestBody/content/application~1json/schema";
        if (asked.body().length == 0 || document.at(schema).isMissingNode()) {
            boolean multipart = asked.headers().getOrDefault("content-type", "").startsWith("multipart/form-data");
            boolean fits = asked.body().length == 0
                    ? !document.at(pointer + "/requestBody/required").asBoolean(false)
                    : multipart && document.at(pointer + "/requestBody/content").has("multipart/form-data");
            return fits ? List.of() : List.of(said + " has a body of another kind");
        }
        String json = asked.headers().getOrDefault("content-type", "").contains("json")
                ? asked.text()
                : form(asked.text()).toString();
        return anyOf(schema, json, said + " asked");
    }

    private List<String> answer(Line.Told told, String pointer, String said) {
        String answer = pointer + "/responses/" + told.status();
        JsonNode known = document.at(answer);
        if (known.isMissingNode()) {
            return List.of(said + " does not answer " + told.status());
        }
        String schema = answer + "/content/application~1json/schema";
        return document.at(schema).isMissingNode() ? List.of() : anyOf(schema, told.said(), said + " answered");
    }

    /** The contract says "one of" where its own kinds overlap: one that fits is enough. */
    private List<String> anyOf(String pointer, String json, String said) {
        int kinds = document.at(pointer).path("oneOf").size();
        if (kinds == 0) {
            return errors(pointer, json, said);
        }
        List<String> last = List.of();
        for (int kind = 0; kind < kinds; kind++) {
            last = errors(pointer + "/oneOf/" + kind, json, said);
            if (last.isEmpty()) return last;
        }
        return last;
    }

    private static ObjectNode form(String text) {
        Map<String, String> single = Line.Asked.pairs(text).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getFirst()));
        ObjectNode form = Json.MAPPER.createObjectNode();
        single.forEach(form::put);
        return form;
    }
}
