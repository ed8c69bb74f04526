package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedBackupTest {
    @TempDir
    Path folder;

    private Terminal fresh;
    private HikariDataSource freshDatabase;
    private Path file;

    @BeforeEach
    void aBackup() throws IOException {
        var old = new Terminal(Files.createDirectory(folder.resolve("old")), TestDatabase.freshUrl());
        try (var database = TestDatabase.pool(old.databaseUrl())) {
            FullDesk.fill(old.home(), database);
        }
        file = folder.resolve("desk.backup");
        assertThat(old.type("backup", file.toString()).code()).isZero();
        fresh = new Terminal(Files.createDirectory(folder.resolve("fresh")), TestDatabase.blankUrl());
        freshDatabase = TestDatabase.pool(fresh.databaseUrl());
    }

    @AfterEach
    void close() {
        freshDatabase.close();
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws Exception {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        refuses(1, "damaged");
    }

    @Test
    void oneWrongByteIsNoticed() throws Exception {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 0x10;
        Files.write(file, bytes);
        refuses(1, "damaged");
    }

    @Test
    void aTableThatWasExchangedIsNoticedByItsChecksum() throws Exception {
        change("tables/brand", text -> text.replace("brand-7\t", "brand-8\t"));
        refuses(1, "checksum of tables/brand");
    }

    @Test
    void aMissingTableIsNoticed() throws Exception {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Files.delete(zip.getPath("tables/brand"));
        }
        refuses(1, "tables/brand is missing");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        change("manifest.json", text -> text.replaceFirst("\"schema\":\"[^\"]+\"", "\"schema\":\"99.1\""));
        refuses(2, "newer Montgolfière");
    }

    @Test
    void anotherKindOfFileIsRefused() throws Exception {
        Files.writeString(file, "Dear diary");
        refuses(1, "no backup");
    }

    private void refuses(int code, String why) throws Exception {
        var answer = fresh.type("restore", file.toString());
        assertThat(answer.complaints()).contains(why).hasLineCount(1);
        assertThat(answer.code()).isEqualTo(code);
        try (var connection = freshDatabase.getConnection()) {
            assertThat(new Catalogue(connection).holdsTables()).isFalse();
        }
    }

    private void change(String entry, java.util.function.UnaryOperator<String> change) throws IOException {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            var path = zip.getPath(entry);
            var text = change.apply(Files.readString(path));
            assertThat(text).isNotEqualTo(Files.readString(path));
            var changed = Files.write(folder.resolve("changed"), text.getBytes(StandardCharsets.UTF_8));
            Files.copy(changed, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
