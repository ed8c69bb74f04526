package org.montgolfiere.channel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Network.Connection;

class ScriptReaderTest {

    @TempDir
    Path folder;

    @Test
    void theDemosDayCanBePlayed() {
        var read = ScriptReader.read(Objects.requireNonNull(Library.text("day")));
        assertThat(read).isInstanceOf(ScriptReader.Read.Good.class);
        Script script = ((ScriptReader.Read.Good) read).script();
        assertThat(script.length()).isEqualTo(Duration.ofHours(8));
        assertThat(script.lines().stream().filter(Line.Message.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[1, 2]",
                "\"text\"",
                "{\"at\": \"PT1M\"}",
                "{\"at\": \"soon\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\"}",
                "{\"at\": \"PT3H\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\"}",
                "{\"at\": \"-PT1S\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"nobody\", \"text\": \"a\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": 7}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\", \"to\": \"m0\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\", \"to\": \"m1\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\", \"to\": \"desk:m0\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\", \"kind\": \"shout\"}",
                "{\"at\": \"PT1M\", \"id\": \"m1\", \"who\": \"claire\", \"text\": \"a\", \"kind\": \"quote\"}",
                "{\"at\": \"PT1M\", \"edit\": \"m0\", \"text\": \"a\"}",
                "{\"at\": \"PT1M\", \"delete\": \"m0\"}",
                "{\"at\": \"PT1M\", \"sign\": \"wave\", \"who\": \"claire\"}",
                "{\"at\": \"PT1M\", \"sign\": \"like\", \"who\": \"claire\"}",
                "{\"at\": \"PT9999999999999999999H\", \"delete\": \"m0\"}"
            })
    void aLineThatCannotBeUnderstoodIsNamedByItsNumber(String line) {
        String after = "{\"at\": \"PT1M\", \"id\": \"z\", \"post\": true, \"text\": \"a\"}";
        assertThat(ScriptReader.read(Theatre.HEADER + line + "\n" + after)).isEqualTo(new ScriptReader.Read.Bad(4));
    }

    @Test
    void linesOutOfOrderAndIdsTwiceAreRefused() {
        String first = "{\"at\": \"PT2M\", \"id\": \"a\", \"post\": true, \"text\": \"a\"}\n";
        assertThat(ScriptReader.read(Theatre.HEADER + first + first)).isEqualTo(new ScriptReader.Read.Bad(5));
        String earlier = "{\"at\": \"PT1M\", \"id\": \"b\", \"post\": true, \"text\": \"a\"}\n";
        assertThat(ScriptReader.read(Theatre.HEADER + first + earlier)).isEqualTo(new ScriptReader.Read.Bad(5));
        assertThat(ScriptReader.read("{}")).isEqualTo(new ScriptReader.Read.Bad(1));
        assertThat(ScriptReader.read("[".repeat(10_000))).isEqualTo(new ScriptReader.Read.Bad(1));
    }

    @Test
    void connectingSaysWhatIsWrongWithTheScript() throws Exception {
        try (Theatre theatre = new Theatre(Theatre.script(folder, ""), 1)) {
            Path bad = Files.writeString(folder.resolve("bad.jsonl"), Theatre.HEADER + "half a li");
            assertThat(connect(theatre, bad.toString(), "80"))
                    .isEqualTo(new Connection.Refused("channel.rehearsal.bad-line:4"));
            for (String none : new String[] {"no-such", "/no/such/file", folder.toString(), "", "\0", "../day"}) {
                assertThat(connect(theatre, none, "80"))
                        .isEqualTo(new Connection.Refused("channel.rehearsal.no-script"));
            }
            for (String speed : new String[] {"", "fast", "0", "-1", "NaN", "1e99", "Infinity"}) {
                assertThat(connect(theatre, "day", speed))
                        .isEqualTo(new Connection.Refused("channel.rehearsal.bad-speed"));
            }
        }
    }

    private static Connection connect(Theatre theatre, String script, String speed) {
        return theatre.network.connect(Map.of("script", script, "speed", speed, "name", "Verne", "handle", "verne"));
    }
}
