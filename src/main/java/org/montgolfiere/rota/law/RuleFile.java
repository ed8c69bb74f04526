package org.montgolfiere.rota.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a file of rules. */
final class RuleFile {

    private RuleFile() {}

    /** @throws IllegalStateException where the file is missing or a rule is incomplete */
    static List<Rule> read(String name) {
        String path = "/rota/rules/" + name + ".yaml";
        try (InputStream file = RuleFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            String source = Objects.requireNonNull(read.get("source")).toString();
            return ((List<?>) Objects.requireNonNull(read.get("rules")))
                    .stream().map(entry -> rule((Map<?, ?>) entry, source)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Rule rule(Map<?, ?> entry, String source) {
        return new Rule(
                text(entry, "id"),
                Check.of(text(entry, "check")),
                number(entry, "value"),
                entry.containsKey("span") ? number(entry, "span") : 0,
                text(entry, "unit"),
                text(entry, "window"),
                text(entry, "counts"),
                Rule.Kind.valueOf(text(entry, "kind").toUpperCase(Locale.ROOT)),
                bound(entry),
                source,
                text(entry, "article"),
                day(entry.get("since")),
                Boolean.parseBoolean(text(entry, "checked")),
                ((List<?>) Objects.requireNonNull(entry.get("profiles")))
                        .stream().map(Object::toString).map(Profile::of).collect(Collectors.toSet()));
    }

    private static @Nullable Integer bound(Map<?, ?> entry) {
        return entry.containsKey("bound") ? Integer.valueOf(number(entry, "bound")) : null;
    }

    private static LocalDate day(@Nullable Object since) {
        return since instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(String.valueOf(since));
    }

    private static int number(Map<?, ?> entry, String field) {
        return Integer.parseInt(text(entry, field));
    }

    private static String text(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        if (value == null) {
            throw new IllegalStateException("a rule has no " + field + ": " + entry);
        }
        return value.toString();
    }
}
