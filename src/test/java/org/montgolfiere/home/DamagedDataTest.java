package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDataTest {
    @TempDir
    Path folder;

    private PostgresHome home;

    @BeforeEach
    void aHomeThatWasUsed() {
        home = new PostgresHome(folder);
        home.start().close();
    }

    @Test
    void damagedDataIsSaidInOneSentence() throws Exception {
        try (var files = Files.list(home.data().resolve("pg_wal"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        refuses("is damaged");
    }

    @Test
    void aDataFolderThatOthersMayOpenIsSaidInOneSentence() throws Exception {
        Files.setPosixFilePermissions(home.data(), PosixFilePermissions.fromString("rwxrwxrwx"));
        refuses("must belong to the user who runs the desk");
    }

    @Test
    void aDataFolderOfAnotherPostgresqlIsSaidInOneSentence() throws Exception {
        Files.writeString(home.data().resolve("PG_VERSION"), "17\n");
        refuses("was made by PostgreSQL 17");
    }

    @Test
    void aMissingPasswordIsSaidInOneSentence() throws Exception {
        Files.delete(folder.resolve("database-password"));
        refuses("password is missing");
    }

    @Test
    void aHalfUnpackedProgramIsUnpackedAgain() throws Exception {
        var binaries = folder.resolve("binaries");
        var unpacked = PostgresBinaries.under(binaries);
        var program = Path.of(unpacked.program("postgres"));
        var size = Files.size(program);
        Files.write(program, new byte[0]);
        assertThat(PostgresBinaries.under(binaries)).isEqualTo(unpacked);
        assertThat(Files.size(program)).isEqualTo(size);
    }

    @Test
    void whatTheBuildUnpackedIsLinkedIntoAHome() throws Exception {
        var built = folder.resolve("built");
        var program = Path.of(PostgresBinaries.under(built).program("postgres"));
        System.setProperty(PostgresBinaries.UNPACKED, built.toString());
        try {
            var own = Path.of(PostgresBinaries.under(folder.resolve("binaries")).program("postgres"));
            assertThat(Files.getAttribute(own, "unix:ino")).isEqualTo(Files.getAttribute(program, "unix:ino"));
            Files.write(program, new byte[0]);
            assertThat(Files.size(Path.of(
                            PostgresBinaries.under(folder.resolve("other")).program("postgres"))))
                    .isPositive();
        } finally {
            System.clearProperty(PostgresBinaries.UNPACKED);
        }
    }

    @Test
    void aFullDiskIsNamed() {
        var log = "FATAL:  could not write lock file \"postmaster.pid\": No space left on device";
        assertThat(PostgresLog.explain(log, home.data())).startsWith("The disk is full");
    }

    private void refuses(String why) {
        assertThatThrownBy(home::start).hasMessageContaining(why).hasMessageMatching("[^\n]+\\.");
        assertThat(Files.exists(Postmaster.file(home.data()))).isFalse();
    }
}
