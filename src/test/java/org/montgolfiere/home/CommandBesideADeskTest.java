package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandBesideADeskTest {
    @TempDir
    Path folder;

    @Test
    void aCommandUsesTheDatabaseOfTheDeskThatRunsAndLeavesItRunning() throws Exception {
        var settings = Settings.read(Map.of(Settings.HOME, folder.toString()));
        try (var home = Home.open(folder);
                var desk = Databases.open(settings, home);
                var beside = Home.open(folder)) {
            PostgresHome.execute(desk.access(), "create table kept as select 'here' as word");
            try (var command = Databases.join(settings, beside)) {
                assertThat(PostgresHome.read(command.access(), "select word from kept"))
                        .containsExactly("here");
            }
            assertThat(PostgresHome.read(desk.access(), "select word from kept"))
                    .containsExactly("here");
            assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> Databases.open(settings, beside));
        }
    }

    @Test
    void aDatabaseThatIsKilledUnderTheDeskComesBackOnTheSamePort() throws Exception {
        var home = new PostgresHome(folder);
        try (var desk = home.start();
                var pool = new Pool(desk::access)) {
            PostgresHome.execute(desk.access(), "create table kept as select 'here' as word");
            var killed = home.pid();
            home.killEverything();
            assertThat(firstAnswer(pool)).isEqualTo("here");
            assertThat(home.pid()).isNotEqualTo(killed);
        }
    }

    private static String firstAnswer(javax.sql.DataSource pool) throws InterruptedException {
        for (var attempt = 0; attempt < 100; attempt++) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select word from kept")) {
                row.next();
                return row.getString(1);
            } catch (java.sql.SQLException notYet) {
                Patience.moments(10);
            }
        }
        return "never";
    }
}
