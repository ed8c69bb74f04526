package org.montgolfiere.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
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
