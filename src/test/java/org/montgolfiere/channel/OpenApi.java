package org.montgolfiere.channel;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A network's contract as OpenAPI. Such contracts are under licences of their own and no part of this repository: {@code
 * MONTGOLFIERE_CONTRACTS} names the folder that they lie in.
 */
public abstract class OpenApi {

    public static final String SETTING = "MONTGOLFIERE_CONTRACTS";
    private static final String HOME = "https://network.example/openapi.json";

    public final Set<String> judged = new ConcurrentSkipListSet<>();
    public final JsonNode document;
    private final SchemaRegistry schemas;

    protected OpenApi(String text, SpecificationVersion version) {
        this.document = Json.MAPPER.readTree(text);
        this.schemas = SchemaRegistry.withDefaultDialect(version, registry -> registry.schemas(Map.of(HOME, text)));
    }

    /** A contract as it lies in that folder. @return null where none of this name lies on this machine */
    public static @Nullable String read(String name) {
        String folder = System.getenv(SETTING);
        Path file = folder == null ? null : Path.of(folder, name);
        try {
            return file == null || Files.notExists(file) ? null : Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String pointer(String method, String path) {
        return "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** @return what is wrong with a text held against the schema at this place, as sentences */
    public final List<String> errors(String pointer, String json, String said) {
        String place = pointer.replace("{", "%7B").replace("}", "%7D");
        Schema schema = schemas.getSchema(SchemaLocation.of(HOME + "#" + place));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> said + ": " + error)
                .toList();
    }

    /** The path of the contract that is meant; one without variables before one with. */
    public final @Nullable String template(String method, String path) {
        return document.get("paths")
                .propertyStream()
                .filter(each -> each.getValue().has(method.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(each -> path.matches(each.replaceAll("\\{[^}]+}", "[^/]+")))
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .findFirst()
                .orElse(null);
    }
}
