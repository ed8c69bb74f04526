package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This release opens what the last one left: a home of release 0.1, full of the demonstration's day. */
class OlderHomeTest {

    private static final Path LAST = Path.of("src/test/resources/homes/0.1.backup");

    @TempDir
    Path folder;

    @Test
    void theLastReleasesHomeIsBroughtUpToDateAndOpens() throws IOException {
        String url = TestDatabase.blankUrl();
        try (RunningDesk desk = new RunningDesk(folder.resolve("home"), Map.of("MONTGOLFIERE_DB_URL", url));
                var database = TestDatabase.pool(url)) {
            String restored = desk.run("restore", LAST.toAbsolutePath().toString());
            assertThat(restored).contains("Restored");
            desk.start(Map.of("MONTGOLFIERE_NEW_KEY", "true")); // the key is not in the backup, as is the rule
            assertThat(new Browser(desk.port()).get("/session").statusCode()).isEqualTo(200);
            JdbcClient jdbc = JdbcClient.create(database);
            assertThat(count(jdbc, "select count(*) from message")).isGreaterThan(300);
            assertThat(count(jdbc, "select count(*) from conversation")).isGreaterThan(80);
            assertThat(schema(jdbc)).isEqualTo(newest());
        }
    }

    private static long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query((row, number) -> row.getLong(1)).single();
    }

    private static String schema(JdbcClient jdbc) {
        return jdbc.sql(
                        "select script from flyway_schema_history where version is not null order by installed_rank desc")
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }

    private static String newest() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .max(Comparator.comparingInt(OlderHomeTest::version))
                    .orElseThrow();
        }
    }

    /** V2_10 is newer than V2_9. */
    private static int version(String script) {
        String[] numbers = script.substring(1, script.indexOf("__")).split("_", -1);
        return Integer.parseInt(numbers[0]) * 1_000 + Integer.parseInt(numbers[1]);
    }
}
