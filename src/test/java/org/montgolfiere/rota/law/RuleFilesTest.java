package org.montgolfiere.rota.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.montgolfiere.rota.Stretch;

class RuleFilesTest {

    static Stream<Rule> rules() {
        return Stream.concat(RuleBook.of("FR").rules().stream(), RuleBook.of("BE").rules().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleNamesItsSourceAndSaysItsNoInBothLanguages(Rule rule) throws IOException {
        assertThat(rule.citation().isEmpty()).isEqualTo(rule.kind() == Rule.Kind.HOUSE);
        assertThat(rule.profiles()).isNotEmpty();
        if (rule.check() == Check.NONE && !rule.id().endsWith("notice")) {
            return;
        }
        Stretch any = new Life().stretch("2026-03-03T09:00", "2026-03-03T10:00");
        String key = new Breach(rule, any, 0, 0).key();
        assertThat(bundle("rota.properties")).containsKey(key);
        assertThat(bundle("rota_fr.properties")).containsKey(key);
    }

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            properties.load(reader);
        }
        return properties;
    }
}
