package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void eachTestHasItsOwnDatabase() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            JdbcClient.create(one).sql("create table mine (id int)").update();
            assertThat(exists(one)).isTrue();
            assertThat(exists(other)).isFalse();
        }
    }

    private static boolean exists(javax.sql.DataSource database) {
        return JdbcClient.create(database)
                .sql("select to_regclass('mine') is not null")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
