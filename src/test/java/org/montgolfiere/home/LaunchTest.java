package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path home;

    @Test
    void anUnknownWordIsWrongUseAndNeverTouchesTheDatabase() {
        var answer = new Terminal(home, "jdbc:postgresql://127.0.0.1:1/nowhere").type("levitate");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.complaints()).contains("levitate").hasLineCount(1);
    }

    @Test
    void wrongArgumentsAreWrongUse() {
        var terminal = new Terminal(home, TestDatabase.blankUrl());
        for (var line : new String[][] {
            {"backup"},
            {"backup", "--wrong"},
            {"backup", "/no/such/folder/file"},
            {"restore"},
            {"restore", "a", "b"},
            {"restore", "a", "--erasures"},
            {"rotate-key", "now"},
            {"serve", "soon"},
            {"restore", "/no/such/file"},
        }) {
            var answer = terminal.type(line);
            assertThat(answer.code()).as(String.join(" ", line)).isEqualTo(2);
            assertThat(answer.complaints()).as(String.join(" ", line)).hasLineCount(1);
        }
    }

    @Test
    void aFailureIsOneSentenceWithoutAStackTrace() {
        var answer = new Terminal(home, TestDatabase.blankUrl()).type("fail");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.complaints()).contains("the moon is in the way").hasLineCount(1);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaid() {
        var answer = new Terminal(home, "jdbc:postgresql://127.0.0.1:1/nowhere").type("migrate");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.complaints()).contains("database cannot be reached").hasLineCount(1);
    }

    @Test
    void aNewerHomeRefusesAnOlderProgram() throws Exception {
        var url = TestDatabase.freshUrl();
        PostgresHome.execute(new Access(url, null, null), """
                insert into flyway_schema_history
                       (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (1000, '99.1', 'later', 'SQL', 'V99_1__later.sql', 'somebody', 1, true)""");
        var answer = new Terminal(home, url).type("migrate");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.complaints()).contains("newer Montgolfière").hasLineCount(1);
    }

    @Test
    void helpNamesEveryWord() {
        var help = new Terminal(home, "jdbc:postgresql://127.0.0.1:1/nowhere").type("help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("serve", "demo", "token", "backup", "restore", "rotate-key", "erase", "bench", "test");
    }
}
