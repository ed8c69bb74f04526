package org.montgolfiere.outbound.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that is kept by hand: lines of regular expressions over plain text ({@link Plain}), in parts that begin with {@code [name]}. A
 * part is looked for as whole words.
 */
final class Phrases {

    private static final Pattern NONE = Pattern.compile("(?!)");

    private final String name;
    private final Map<String, Pattern> parts;

    private Phrases(String name, Map<String, Pattern> parts) {
        this.name = name;
        this.parts = parts;
    }

    /** @param name of the file under {@code outbound/checks}, without its ending */
    static Phrases read(String name) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        String part = "";
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                part = line.substring(1, line.length() - 1);
            } else {
                lines.computeIfAbsent(part, fresh -> new ArrayList<>()).add(line);
            }
        }
        return new Phrases(
                name,
                lines.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> pattern(entry.getValue()),
                                (one, other) -> one,
                                LinkedHashMap::new)));
    }

    /** The lines of a list, without comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Phrases.class.getResourceAsStream("/outbound/checks/" + name + ".txt"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first place where a part is found; null: nowhere. */
    @Nullable
    String first(String part, String plain) {
        Matcher matcher = matcher(part, plain);
        return matcher.find() ? matcher.group() : null;
    }

    boolean in(String part, String plain) {
        return matcher(part, plain).find();
    }

    /** Every place where a part is found, each once. */
    List<String> all(String part, String plain) {
        return matcher(part, plain)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    String name() {
        return name;
    }

    Matcher matcher(String part, String plain) {
        return parts.getOrDefault(part, NONE).matcher(plain);
    }

    private static Pattern pattern(List<String> lines) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", lines) + ")(?![\\p{L}\\p{N}])");
    }
}
