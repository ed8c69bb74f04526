package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void anEmptyEnvironmentIsEnough() {
        assertThat(Settings.read(Map.of()))
                .isEqualTo(new Settings(
                        Path.of(System.getProperty("user.home"), ".montgolfiere"),
                        8080,
                        null,
                        URI.create("http://localhost:8080")));
    }

    @Test
    void theAddressFollowsThePortUnlessItIsGiven() {
        assertThat(Settings.read(Map.of("MONTGOLFIERE_PORT", "9000")).url()).hasToString("http://localhost:9000");
        assertThat(Settings.read(Map.of("MONTGOLFIERE_URL", "https://desk.example.org/"))
                        .url())
                .hasToString("https://desk.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTGOLFIERE_PORT, 65536",
        "MONTGOLFIERE_PORT, -1",
        "MONTGOLFIERE_PORT, http",
        "MONTGOLFIERE_PORT, 99999999999999",
        "MONTGOLFIERE_URL, desk.example.org",
        "MONTGOLFIERE_URL, ftp://desk.example.org",
        "MONTGOLFIERE_URL, https://desk example",
        "MONTGOLFIERE_DB_URL, postgres://localhost/desk",
    })
    void aWrongValueIsOneSentenceThatNamesIt(String name, String value) {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> Settings.read(Map.of(name, value)))
                .withMessageContaining(name)
                .withMessageMatching("[^\n]+\\.");
    }

    @Test
    void theDatabasePasswordIsNeverPrinted() {
        var settings = Settings.read(Map.of("MONTGOLFIERE_DB_URL", "jdbc:postgresql://db/desk?password=wellhidden"));
        assertThat(settings.toString()).doesNotContain("wellhidden");
    }
}
