package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.DeskTest;
import org.montgolfiere.home.WrongUse;

class TokenCommandTest extends DeskTest {

    @Test
    void itPrintsATokenOfThatPerson() {
        Person lea = person();
        String token = run(lea.email(), "nightly", "--days", "2");
        assertThat(tokens.person(token)).isEqualTo(lea.id());
        clock.pass(Duration.ofDays(2));
        assertThat(tokens.person(token)).isNull();
    }

    @Test
    void withoutDaysItStandsUntilRevoked() {
        Person lea = person();
        String token = run(lea.email());
        clock.pass(Duration.ofDays(3650));
        assertThat(tokens.person(token)).isEqualTo(lea.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody@verne.example", "--days", "a b c", "a --days", "a --days 0", "a --days x", "a -n"})
    void wrongUseIsToldInOneSentence(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        assertThatThrownBy(() -> run(words)).isInstanceOf(WrongUse.class);
    }

    private String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new TokenCommand(people, tokens)
                .run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
