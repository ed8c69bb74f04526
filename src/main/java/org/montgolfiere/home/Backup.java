package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One repeatable-read snapshot of every table, and the files beside it, in one file. */
@Component
final class Backup {
    private final DataSource database;
    private final Home home;
    private final Clock clock;

    Backup(DataSource database, Home home, Clock clock) {
        this.database = database;
        this.home = home;
        this.clock = clock;
    }

    Manifest write(Path file, boolean withKey) throws Exception {
        try (var connection = snapshot();
                var backup = new BackupWriter(file)) {
            var catalogue = new Catalogue(connection);
            var schema = catalogue.schemaVersion();
            if (schema == null) throw new WrongUse("There is nothing to back up: this home was never used.");
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    program(),
                    schema,
                    clock.instant(),
                    tables(connection, backup),
                    catalogue.sequences(),
                    files(backup),
                    withKey ? key(backup) : null);
            backup.add(
                    Manifest.ENTRY,
                    out -> out.write(JsonMapper.builder().build().writeValueAsBytes(manifest)));
            backup.finish();
            return manifest;
        }
    }

    private Connection snapshot() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static List<Manifest.Table> tables(Connection connection, BackupWriter backup) throws Exception {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : new Catalogue(connection).tables()) {
            var query = "copy (select %s from %s) to stdout"
                    .formatted(columns(table.names()), Catalogue.quoted(table.table()));
            var rows = new long[1];
            var sum = backup.add("tables/" + table.table(), out -> rows[0] = copy.copyOut(query, out));
            tables.add(new Manifest.Table(table.table(), table.names(), rows[0], sum));
            KillPoint.at("backup.table");
        }
        return tables;
    }

    private List<Manifest.File> files(BackupWriter backup) throws Exception {
        var files = new ArrayList<Manifest.File>();
        for (var file : regularFiles(home.files())) {
            var name = home.files().relativize(file).toString();
            files.add(new Manifest.File(name, backup.add("files/" + name, out -> Files.copy(file, out))));
        }
        return files;
    }

    private @Nullable String key(BackupWriter backup) throws Exception {
        var key = home.folder().resolve("key");
        return Files.exists(key) ? backup.add(Manifest.KEY_ENTRY, out -> Files.copy(key, out)) : null;
    }

    static String columns(List<String> names) {
        return names.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
    }

    static String program() {
        return Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "development");
    }

    private static List<Path> regularFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
