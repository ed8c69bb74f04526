package org.montgolfiere.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.montgolfiere.channel.Outgoing;

class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9_-]+)*\\.(?:[a-z0-9_-]+)?):?\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceAll("(_fr)?\\.properties", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void frenchAndEnglishSayTheSameKeysWithTheSameArguments(String room) throws IOException {
        Properties english = read(room + ".properties");
        Properties french = read(room + "_fr.properties");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyTextCanBeFormatted(String room) throws IOException {
        for (String file : List.of(room + ".properties", room + "_fr.properties")) {
            read(file)
                    .forEach((key, text) -> assertThat(new MessageFormat((String) text, Locale.FRENCH))
                            .as(file + " " + key)
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noApostropheIsLostToMessageFormat(String room) throws IOException {
        for (String file : List.of(room + ".properties", room + "_fr.properties")) {
            read(file)
                    .forEach((key, text) -> assertThat((String) text)
                            .as(file + " " + key + ": write ’ instead of '")
                            .doesNotContain("'"));
        }
    }

    /** Of two lines with one key the last wins in silence. */
    @ParameterizedTest
    @MethodSource("rooms")
    void noKeyIsWrittenTwice(String room) throws IOException {
        for (String file : List.of(room + ".properties", room + "_fr.properties")) {
            Set<String> seen = new TreeSet<>();
            List<String> twice =
                    keysAsWritten(file).stream().filter(key -> !seen.add(key)).toList();
            assertThat(twice).as(file).isEmpty();
            assertThat(seen).as(file).isEqualTo(read(file).stringPropertyNames());
        }
    }

    private static List<String> keysAsWritten(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    /** A literal that begins like a key is one, or the beginning of several that are put together. */
    @Test
    void everyKeyNamedInCodeOrOnAScreenSaysSomething() throws IOException {
        TreeSet<String> keys = keys();
        Set<String> roots =
                keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> silent = new TreeSet<>();
        for (String named : named()) {
            boolean isKey = roots.contains(named.substring(0, named.indexOf('.')));
            String first = Objects.requireNonNullElse(keys.ceiling(named), "");
            if (isKey && !(named.endsWith(".") ? first.startsWith(named) : first.equals(named))) {
                silent.add(named);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everythingThatCanLeaveHasAName() throws IOException {
        assertThat(keys())
                .containsAll(Stream.of(Outgoing.Act.values())
                        .map(act -> "outbound.act." + act.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static TreeSet<String> keys() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (String room : rooms()) {
            keys.addAll(read(room + ".properties").stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/jte")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(300);
        return named;
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> arguments(Properties bundle, String key) {
        Matcher matcher = ARGUMENT.matcher(bundle.getProperty(key));
        return matcher.results()
                .map(result -> result.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
