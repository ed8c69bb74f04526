package org.montgolfiere.channel.x;

import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Holds every request and answer against X's own OpenAPI contract, {@code x-api-v2.openapi.json}.
 */
final class Contract extends OpenApi {

    private static @Nullable Contract only;

    private Contract(String text) {
        super(text, SpecificationVersion.DRAFT_4);
    }

    /** @return null where no contract lies on this machine */
    static synchronized @Nullable Contract orNull() {
        String text = only == null ? read("x-api-v2.openapi.json") : null;
        if (text != null) {
            only = new Contract(text);
        }
        return only;
    }

    /** @return what is wrong with them, as sentences */
    List<String> judge(Line.Asked asked, Line.Told told) {
        String said = asked.method() + " " + asked.path();
        if (asked.path().equals("/2/oauth2/token")) {
            String address = document.at(flow() + "/tokenUrl").asString("");
            judged.add(said);
            return address.endsWith(asked.path()) ? List.of() : List.of(said + " is not where tokens are given");
        }
        String path = template(asked.method(), asked.path());
        if (path == null) {
            return List.of(said + " is no call of the contract");
        }
        judged.add(asked.method() + " " + path);
        String pointer = pointer(asked.method(), path);
        List<String> wrong = new ArrayList<>(parameters(asked, path, pointer, said));
        wrong.addAll(rights(pointer, said));
        wrong.addAll(body(asked, pointer, said));
        wrong.addAll(answer(told, pointer, said));
        return wrong;
    }

    private static String flow() {
        return "/components/securitySchemes/OAuth2UserToken/flows/authorizationCode";
    }

    /** Whether what people allow us holds what a call needs, and is known to the contract at all. */
    private List<String> rights(String pointer, String said) {
        Set<String> ours = Set.copyOf(Arrays.asList(Signing.SCOPE.split(" ")));
        JsonNode known = document.at(flow() + "/scopes");
        List<String> wrong = new ArrayList<>(ours.stream()
                .filter(each -> !known.has(each))
                .map(each -> "there is no right " + each)
                .toList());
        JsonNode security = document.at(pointer + "/security");
        boolean allowed = security.valueStream()
                .anyMatch(each -> each.has("OAuth2UserToken")
                        ? each.get("OAuth2UserToken").valueStream().allMatch(scope -> ours.contains(scope.asString()))
                        : each.has("BearerToken"));
        if (!allowed) wrong.add(said + " needs other rights: " + security);
        return wrong;
    }

    private List<String> parameters(Line.Asked asked, String path, String pointer, String said) {
        List<String> wrong = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (JsonNode each : document.at(pointer).path("parameters")) {
            JsonNode parameter =
                    each.has("$ref") ? document.at(each.get("$ref").asString().substring(1)) : each;
            String name = parameter.path("name").asString();
            String at = each.has("$ref")
                    ? each.get("$ref").asString().substring(1)
                    : pointer + "/parameters/" + index(pointer, name);
            known.add(name);
            String given =
                    parameter.path("in").asString().equals("path") ? inPath(asked.path(), path, name) : asked.one(name);
            if (given == null && parameter.path("required").asBoolean(false)) wrong.add(said + " lacks " + name);
            if (given != null)
                wrong.addAll(errors(at + "/schema", value(parameter.path("schema"), given), said + " " + name));
        }
        Line.Asked.pairs(asked.query()).keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(said + " has no parameter " + name));
        return wrong;
    }

    private int index(String pointer, String name) {
        JsonNode all = document.at(pointer).path("parameters");
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).path("name").asString("").equals(name)) return place;
        }
        throw new AssertionError(name);
    }

    private static @Nullable String inPath(String path, String template, String name) {
        List<String> names = Arrays.asList(template.split("/"));
        int place = names.indexOf("{" + name + "}");
        return place < 0 ? null : path.split("/")[place];
    }

    private String value(JsonNode schema, String given) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        return switch (resolved.path("type").asString("string")) {
            case "integer" -> given;
            case "array" -> {
                ArrayNode all = Json.MAPPER.createArrayNode();
                Arrays.asList(given.split(",")).forEach(all::add);
                yield all.toString();
            }
            default -> Json.MAPPER.writeValueAsString(given);
        };
    }

    private List<String> body(Line.Asked asked, String pointer, String said) {
        JsonNode content = document.at(pointer + "/requestBody/content");
        if (asked.body().length == 0) {
            boolean needed = document.at(pointer + "/requestBody/required").asBoolean(false);
            return needed ? List.of(said + " lacks a body") : List.of();
        }
        return content.has("application/json")
                ? errors(pointer + "/requestBody/content/application~1json/schema", asked.text(), said + " asked")
                : List.of(said + " takes no body");
    }

    private List<String> answer(Line.Told told, String pointer, String said) {
        boolean named = document.at(pointer + "/responses").has("" + told.status());
        String answer = pointer + "/responses/" + (named ? told.status() : "default");
        if (told.status() < 400 && !named) {
            return List.of(said + " does not answer " + told.status());
        }
        String type = told.headers().getOrDefault("Content-Type", "").replaceFirst(";.*", "");
        String schema = answer + "/content/" + type.replace("/", "~1") + "/schema";
        return document.at(schema).isMissingNode()
                ? List.of(said + " answers nothing of type " + type)
                : errors(schema, told.said(), said + " answered");
    }
}
