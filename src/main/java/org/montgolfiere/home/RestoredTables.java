package org.montgolfiere.home;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Fills every table from a backup in one transaction. Foreign keys wait until all rows are there, then judge them all. */
record RestoredTables(Connection connection, BackupFile backup) {
    void fill() throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            var catalogue = new Catalogue(connection);
            checkColumns(catalogue.tables());
            var foreignKeys = catalogue.foreignKeys();
            for (var key : foreignKeys) execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
            empty(catalogue.tables());
            for (var table : backup.manifest().tables()) copy(table);
            for (var sequence : backup.manifest().sequences()) set(sequence);
            for (var key : foreignKeys) {
                execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
            }
            connection.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void checkColumns(List<Catalogue.Columns> tables) {
        var here = new HashMap<String, List<String>>();
        for (var table : tables) here.put(table.table(), table.names());
        for (var table : backup.manifest().tables()) {
            if (!table.columns().equals(here.get(table.name()))) {
                throw backup.damaged("its table %s does not fit its version".formatted(table.name()));
            }
        }
    }

    /** Migrations put first rows into some tables; the backup holds them as they became. */
    private void empty(List<Catalogue.Columns> tables) throws SQLException {
        if (tables.isEmpty()) return;
        execute("truncate "
                + tables.stream().map(table -> Catalogue.quoted(table.table())).collect(Collectors.joining(", ")));
    }

    private void copy(Manifest.Table table) throws SQLException, IOException {
        var name = Catalogue.quoted(table.name());
        execute("alter table %s disable trigger user".formatted(name));
        var command = "copy %s (%s) from stdin".formatted(name, Backup.columns(table.columns()));
        try (var in = backup.read(table.entry())) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, in);
            if (rows != table.rows()) throw backup.damaged("rows of %s are missing".formatted(table.name()));
        }
        execute("alter table %s enable trigger user".formatted(name));
        KillPoint.at("restore.mid");
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Catalogue.quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
