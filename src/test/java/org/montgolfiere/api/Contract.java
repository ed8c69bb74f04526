package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a judge of answers. */
final class Contract {

    private static final String HOME = "https://desk.example/openapi.json";
    private static final String TEXT = text();
    static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree(TEXT);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(HOME, TEXT)));

    private Contract() {}

    /** Every operation, such as {@code GET /api/v1/me}. */
    static TreeSet<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Fails unless the contract has this answer to this request, in this shape. */
    static void judge(String method, String path, int status, String type, String body) {
        String said = method + " " + path + " answered " + status + " " + type + ": "
                + body.substring(0, Math.min(body.length(), 2_000));
        String template = template(path);
        assertThat(template).as(said).isNotNull();
        String pointer = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(Locale.ROOT) + "/responses/" + status;
        JsonNode answer = DOCUMENT.at(pointer);
        assertThat(answer.isMissingNode()).as(said).isFalse();
        String reference = answer.path("$ref").asString("");
        if (!reference.isEmpty()) {
            pointer = reference.substring(1);
            answer = DOCUMENT.at(pointer);
        }
        if (!answer.has("content")) {
            assertThat(body).as(said).isEmpty();
            return;
        }
        String expected = answer.get("content").propertyNames().iterator().next();
        assertThat(type).as(said).startsWith(expected);
        assertFits(pointer + "/content/" + expected.replace("/", "~1") + "/schema", body, said);
    }

    /** Fails unless the JSON fits the schema at this pointer. */
    static void assertFits(String pointer, String json, String said) {
        Schema schema = SCHEMAS.getSchema(
                SchemaLocation.of(HOME + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
        List<?> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(said).isEmpty();
    }

    private static String template(String path) {
        String plain = path.replaceAll("\\?.*", "");
        if (DOCUMENT.get("paths").has(plain)) {
            return plain;
        }
        return DOCUMENT.get("paths").propertyNames().stream()
                .filter(template -> Pattern.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"), plain))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plain + " is not described"));
    }

    private static String text() {
        try {
            return new ClassPathResource("openapi/openapi.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
