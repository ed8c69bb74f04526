package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRestoreTest {
    @TempDir
    Path folder;

    @Test
    void whereverARestoreIsKilledTheHomeCountsAsEmptyAndCanBeRestoredAgain() throws Exception {
        var old = new Terminal(Files.createDirectory(folder.resolve("old")), TestDatabase.freshUrl());
        var fresh = new Terminal(Files.createDirectory(folder.resolve("fresh")), TestDatabase.blankUrl());
        var file = folder.resolve("desk.backup").toString();
        try (var oldDatabase = TestDatabase.pool(old.databaseUrl());
                var freshDatabase = TestDatabase.pool(fresh.databaseUrl())) {
            FullDesk.fill(old.home(), oldDatabase);
            assertThat(old.type("backup", file, "--with-key").code()).isZero();
            for (var point :
                    new String[] {"restore.migrated", "restore.mid:3", "restore.filled", "restore.forgotten"}) {
                assertThat(fresh.typeAndBeKilled(point, "restore", file))
                        .as(point)
                        .isEqualTo(137);
            }
            assertThat(fresh.type("migrate").out())
                    .as("a desk started in between")
                    .isEqualTo("0\n");
            var other = new Terminal(Files.createDirectory(folder.resolve("other")), TestDatabase.blankUrl());
            assertThat(other.typeAndBeKilled("restore.filled", "restore", file)).isEqualTo(137);
            assertThat(other.type("restore", file))
                    .extracting(Terminal.Answer::code)
                    .isEqualTo(0);
            try (var otherDatabase = TestDatabase.pool(other.databaseUrl())) {
                assertThat(FullDesk.content(otherDatabase)).isEqualTo(FullDesk.content(oldDatabase));
            }
            assertThat(FullDesk.content(freshDatabase)).isNotEqualTo(FullDesk.content(oldDatabase));
        }
    }

    @Test
    void aBackupThatIsKilledLeavesTheEarlierFileAsItWas() throws Exception {
        var desk = new Terminal(folder, TestDatabase.freshUrl());
        var file = folder.resolve("desk.backup");
        assertThat(desk.type("backup", file.toString()).code()).isZero();
        var earlier = Files.readAllBytes(file);
        assertThat(desk.typeAndBeKilled("backup.written", "backup", file.toString()))
                .isEqualTo(137);
        assertThat(Files.readAllBytes(file)).isEqualTo(earlier);
        assertThat(desk.type("backup", file.toString()).code()).isZero();
        assertThat(folder.resolve("desk.backup.part")).doesNotExist();
    }
}
