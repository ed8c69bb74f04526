package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migration that is killed is as if it had not begun, and the next start goes on from there. */
class KilledMigrationTest {

    private static final int KILLED = 137;

    @TempDir
    Path folder;

    @Test
    void whereverAMigrationIsKilledTheNextStartGoesOn() throws Exception {
        Terminal desk = new Terminal(folder, TestDatabase.blankUrl());
        int kills = 0;
        try (var database = TestDatabase.pool(desk.databaseUrl())) {
            int before = applied(database);
            while (desk.typeAndBeKilled("migration.mid:2", "migrate") == KILLED) {
                kills++;
                assertThat(applied(database))
                        .as("the migration before the killed one stays, the killed one does not")
                        .isEqualTo(before + 1);
                before++;
            }
            assertThat(kills).as("kills in a migration").isGreaterThanOrEqualTo(3);
            assertThat(desk.type("migrate").code()).isZero();
            try (var whole = TestDatabase.pool(TestDatabase.freshUrl())) {
                assertThat(shape(database)).isEqualTo(shape(whole));
            }
        }
    }

    private static int applied(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean begun = jdbc.sql("select to_regclass('flyway_schema_history') is not null")
                .query((row, number) -> row.getBoolean(1))
                .single();
        return begun
                ? jdbc.sql("select count(*) from flyway_schema_history where success and version is not null")
                        .query((row, number) -> row.getInt(1))
                        .single()
                : 0;
    }

    /** Columns, constraints and indexes as PostgreSQL describes them. */
    private static List<String> shape(DataSource database) {
        return JdbcClient.create(database)
                .sql("""
                select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                       || coalesce(column_default, '')
                  from information_schema.columns where table_schema = 'public'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                  from pg_constraint where connamespace = 'public'::regnamespace
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                order by 1""")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
