package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever runs a desk finds each of its settings and commands in the docs. */
class DocumentedTest {

    private static final Pattern SETTING = Pattern.compile("MONTGOLFIERE_(?!KILL|OIDC)[A-Z]+(?:_[A-Z]+)*");
    private static final Pattern COMMAND = Pattern.compile("@Component\\(\"([a-z-]+) command\"\\)");

    @Test
    void everySettingIsDescribed() throws IOException {
        String docs = Files.readString(Path.of("docs/running.md"));
        assertThat(found(SETTING)).allSatisfy(setting -> assertThat(docs).contains(setting));
    }

    @Test
    void everyCommandIsDescribed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(found(COMMAND))
                .hasSizeGreaterThan(5)
                .filteredOn(command -> !command.startsWith("bench-")) // a part of bench
                .allSatisfy(command -> assertThat(readme).contains("`" + command));
    }

    private static TreeSet<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            String code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentedTest::read)
                    .collect(Collectors.joining());
            return pattern.matcher(code)
                    .results()
                    .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
