package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupAndRestoreTest {
    @TempDir
    Path folder;

    private Terminal old;
    private Terminal fresh;
    private HikariDataSource oldDatabase;
    private HikariDataSource freshDatabase;
    private Path file;

    @BeforeEach
    void aDeskInUseAndAnEmptyHome() throws IOException {
        old = new Terminal(Files.createDirectory(folder.resolve("old")), TestDatabase.freshUrl());
        fresh = new Terminal(Files.createDirectory(folder.resolve("fresh")), TestDatabase.blankUrl());
        oldDatabase = TestDatabase.pool(old.databaseUrl());
        freshDatabase = TestDatabase.pool(fresh.databaseUrl());
        file = folder.resolve("desk.backup");
        FullDesk.fill(old.home(), oldDatabase);
    }

    @AfterEach
    void close() {
        oldDatabase.close();
        freshDatabase.close();
    }

    @Test
    void everythingComesBackAsItWas() throws Exception {
        assertThat(old.type("backup", file.toString()).code()).isZero();
        assertThat(fresh.type("restore", file.toString()).code()).isZero();
        assertThat(FullDesk.content(freshDatabase)).isEqualTo(FullDesk.content(oldDatabase));
        assertThat(fresh.home().resolve("files/a/picture.txt")).hasContent("a picture");
        assertThat(fresh.type("migrate").out()).contains(String.valueOf(FullDesk.BRANDS));
    }

    @Test
    void foreignKeysAreThereAgainAfterwards() throws Exception {
        old.type("backup", file.toString());
        fresh.type("restore", file.toString());
        try (var before = oldDatabase.getConnection();
                var after = freshDatabase.getConnection()) {
            assertThat(new Catalogue(after).foreignKeys()).isNotEmpty().isEqualTo(new Catalogue(before).foreignKeys());
        }
    }

    @Test
    void theKeyStaysAtHomeUnlessItIsAskedFor() {
        assertThat(old.type("backup", file.toString()).out()).contains("keep the file \"key\"");
        fresh.type("restore", file.toString());
        assertThat(fresh.home().resolve("key")).doesNotExist();
    }

    @Test
    void withItsKeyABackupOpensEverySecret() throws IOException {
        assertThat(old.type("backup", file.toString(), "--with-key").out()).contains("whoever has this file");
        fresh.type("restore", file.toString());
        assertThat(FullDesk.secrets(fresh.home(), freshDatabase))
                .hasSize(FullDesk.BRANDS)
                .contains("password 17");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aHomeInUseIsNeverOverwritten() throws Exception {
        old.type("backup", file.toString());
        var before = FullDesk.content(oldDatabase);
        var answer = old.type("restore", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.complaints()).contains("not empty");
        assertThat(FullDesk.content(oldDatabase)).isEqualTo(before);
    }

    @Test
    void whoWasErasedSinceIsForgottenAgainAndStaysOnTheList() throws Exception {
        old.type("backup", file.toString());
        var erasures = folder.resolve("erasures");
        var noted = Erasure.of(3, "rehearsal", "brand-7", Instant.parse("2026-03-02T09:00:00Z"));
        new ErasureLog(Home.open(folder.resolve("old"))).append(List.of(noted));
        Files.copy(folder.resolve("old/erasures"), erasures);
        assertThat(Files.readString(erasures)).doesNotContain("brand-7");
        assertThat(fresh.type("restore", file.toString(), "--erasures", erasures.toString())
                        .code())
                .isZero();
        assertThat(PostgresHome.read(
                        new Access(fresh.databaseUrl(), null, null), "select slug from brand where name = 'forgotten'"))
                .containsExactly("brand-7");
        assertThat(fresh.home().resolve("erasures")).hasSameTextualContentAs(erasures);
    }

    @Test
    void whomAnOlderReleaseNotedByTheirIdIsForgottenAgainToo() throws Exception {
        old.type("backup", file.toString());
        var erasures = folder.resolve("erasures");
        Files.writeString(erasures, "{\"network\":\"rehearsal\",\"remoteId\":\"brand-7\"}\n");
        fresh.type("restore", file.toString(), "--erasures", erasures.toString());
        assertThat(PostgresHome.read(
                        new Access(fresh.databaseUrl(), null, null), "select slug from brand where name = 'forgotten'"))
                .containsExactly("brand-7");
        assertThat(fresh.home().resolve("erasures")).content().doesNotContain("brand-7");
    }

    @Test
    void whatIsNoErasuresFileIsRefused() throws Exception {
        old.type("backup", file.toString());
        var erasures = folder.resolve("erasures");
        Files.writeString(erasures, "{\"network\":\"rehearsal\"}\n");
        assertThat(fresh.type("restore", file.toString(), "--erasures", erasures.toString())
                        .complaints())
                .contains("not an erasures file");
    }

    @Test
    void whatWasAboutToLeaveIsStoppedInTheRestoredDesk() {
        JdbcClient.create(oldDatabase)
                .sql("update brand set name = 'about to leave' where slug = 'brand-7'")
                .update();
        old.type("backup", file.toString());
        assertThat(fresh.type("restore", file.toString()).code()).isZero();
        assertThat(JdbcClient.create(freshDatabase)
                        .sql("select name from brand where slug = 'brand-7'")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("stopped");
    }

    @Test
    void anEmptyHomeHasNothingToBackUp() {
        var answer = fresh.type("backup", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.complaints()).contains("nothing to back up");
        assertThat(file).doesNotExist();
    }
}
