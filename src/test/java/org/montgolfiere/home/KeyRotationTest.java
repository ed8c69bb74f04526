package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRotationTest {
    private static final List<String> SECRETS = IntStream.rangeClosed(1, FullDesk.BRANDS)
            .mapToObj(id -> "password " + id)
            .toList();

    @TempDir
    Path home;

    private Terminal terminal;
    private HikariDataSource database;
    private String oldKey;

    @BeforeEach
    void aDeskWithSecrets() throws IOException {
        terminal = new Terminal(home, TestDatabase.freshUrl());
        database = TestDatabase.pool(terminal.databaseUrl());
        FullDesk.fill(home, database);
        oldKey = Files.readString(home.resolve("key")).strip();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everySecretOpensUnderTheNewKeyAndTheOldOneIsGone() throws IOException {
        var answer = terminal.type("rotate-key");
        assertThat(answer.out()).contains(FullDesk.BRANDS + " secrets");
        assertNewKeyAlone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotate.begun", "rotate.batch", "rotate.batch:2", "rotate.batch:3"})
    void aRotationThatIsKilledLosesNoSecretAndIsFinishedByTheNext(String killPoint) throws Exception {
        assertThat(terminal.typeAndBeKilled(killPoint, "rotate-key")).isEqualTo(137);
        assertThat(FullDesk.secrets(home, database)).isEqualTo(SECRETS);
        assertThat(Files.readString(home.resolve("key"))).contains(oldKey);
        assertThat(terminal.type("rotate-key").out()).contains("interrupted");
        assertNewKeyAlone();
    }

    @Test
    void itWaitsForADeskThatRunsOnThisHome() throws IOException {
        try (var desk = Home.open(home)) {
            assertThat(desk.share()).isTrue();
            var answer = terminal.type("rotate-key");
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.complaints()).contains("already running");
        }
        assertThat(Files.readString(home.resolve("key")).strip()).isEqualTo(oldKey);
    }

    private void assertNewKeyAlone() throws IOException {
        assertThat(Files.readString(home.resolve("key"))).hasLineCount(1).doesNotContain(oldKey);
        assertThat(FullDesk.secrets(home, database)).isEqualTo(SECRETS);
    }
}
