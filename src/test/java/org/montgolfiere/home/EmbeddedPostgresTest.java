package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.montgolfiere.home.PostgresHome.execute;
import static org.montgolfiere.home.PostgresHome.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    private PostgresHome home;
    private EmbeddedPostgres server;

    @BeforeEach
    void start() {
        home = new PostgresHome(folder);
        server = home.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itKeepsWhatItAcknowledges() throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(read(server.access(), "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void itIsReachedFromThisMachineAloneAndWithItsPassword() throws Exception {
        assertThat(read(server.access(), "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(read(server.keeper(), "show unix_socket_directories")).containsExactly("");
        assertThat(read(server.keeper(), "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(server.access().url(), "montgolfiere", "guessed"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theDeskOwnsItsDatabaseAndIsNoSuperuser() throws SQLException {
        assertThat(read(server.access(), "select rolsuper::text from pg_roles where rolname = current_user"))
                .containsExactly("false");
        execute(server.access(), "create extension pg_trgm; create extension unaccent; create table kept (id int)");
    }

    @Test
    void accentsAreLettersToItsSearch() throws SQLException {
        assertThat(read(server.access(), "select lower('ÉTÉ')")).containsExactly("été");
        assertThat(read(server.access(), "select unnest(tsvector_to_array(to_tsvector('«Été» 😀')))"))
                .containsExactly("été");
    }

    @Test
    void anOrderlyStopLeavesNoProcessAndKeepsTheRows() throws Exception {
        execute(server.access(), "create table kept as select 'stays' as word");
        var postmaster = home.postmaster();
        server.close();
        assertThat(postmaster.alive(home.data())).isFalse();
        server = home.start();
        assertThat(home.postmaster().alive(home.data())).isTrue();
        assertThat(read(server.access(), "select word from kept")).containsExactly("stays");
    }

    @Test
    void itsLogStaysBoundedAndNeverHoldsWhatPeopleWrote() throws Exception {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(server.access(), """
                create table said (word text unique);
                insert into said values ('unspeakable'), ('unspeakable')"""));
        var log = folder.resolve("postgresql.log");
        assertThat(Files.readString(log)).contains("duplicate key").doesNotContain("unspeakable");
        Files.writeString(log, "x".repeat(3_000_000), java.nio.file.StandardOpenOption.APPEND);
        server.boundLog();
        assertThat(Files.size(log)).isLessThan(100_000);
    }
}
