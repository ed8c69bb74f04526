package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.home.PostgresHome.execute;
import static org.montgolfiere.home.PostgresHome.read;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class OrphanedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void aServerThatAKilledDeskLeftIsTakenOver() throws Exception {
        var home = new PostgresHome(folder);
        var killed = home.start();
        execute(killed.access(), "create table kept as select 'stays' as word");
        var orphan = home.postmaster();
        killed.abandon();
        try (var next = home.start()) {
            assertThat(home.pid()).isEqualTo(orphan.pid());
            assertThat(read(next.access(), "select word from kept")).containsExactly("stays");
        }
        assertThat(orphan.alive(home.data())).isFalse();
    }

    @Test
    void aServerWithOtherSettingsIsStoppedFirst() throws Exception {
        var older = PostgresConfiguration.DURABLE.replace("max_connections = 40", "max_connections = 39");
        EmbeddedPostgres.start(folder, PostgresHome.BINARIES, older).abandon();
        var home = new PostgresHome(folder);
        var orphan = home.postmaster();
        try (var next = home.start()) {
            assertThat(home.pid()).isNotEqualTo(orphan.pid());
            assertThat(orphan.alive(home.data())).isFalse();
            assertThat(read(next.access(), "show max_connections")).containsExactly("40");
        }
    }

    @Test
    void aNumberThatAnotherProgramHasByNowDoesNotStopTheStart() throws Exception {
        var home = new PostgresHome(folder);
        home.start().close();
        Files.writeString(
                Postmaster.file(folder.resolve("data")),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
                        .formatted(ProcessHandle.current().pid(), folder.resolve("data")));
        try (var next = home.start()) {
            assertThat(read(next.access(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void aHomeCopiedWhileItsServerRanLeavesThatServerAlone() throws Exception {
        var original = new PostgresHome(Files.createDirectory(folder.resolve("original")));
        try (var running = original.start()) {
            FileSystemUtils.copyRecursively(original.folder(), folder.resolve("copy"));
            var copy = new PostgresHome(folder.resolve("copy"));
            for (var secret : new String[] {"data", "database-password"})
                tighten(copy.folder().resolve(secret));
            try (var second = copy.start()) {
                assertThat(copy.pid()).isNotEqualTo(original.pid());
                assertThat(second.access().url()).isNotEqualTo(running.access().url());
            }
            assertThat(read(running.access(), "select 1")).containsExactly("1");
        }
    }

    private static void tighten(Path file) throws Exception {
        var mode = Files.isDirectory(file) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString(mode));
    }
}
