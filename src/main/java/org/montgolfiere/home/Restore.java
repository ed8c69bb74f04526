package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A backup into an empty home, all or nothing: until its last step the database is marked and counts as empty. */
@Component
final class Restore {
    private final DataSource database;
    private final Home home;
    private final Flyway flyway;
    private final ObjectProvider<Restored> restored;
    private final ObjectProvider<Erasures> erasures;
    private final ErasureLog erasureLog;
    private final RestoreRuns runs;

    Restore(
            DataSource database,
            Home home,
            Flyway flyway,
            ObjectProvider<Restored> restored,
            ObjectProvider<Erasures> erasures,
            ErasureLog erasureLog,
            RestoreRuns runs) {
        this.database = database;
        this.home = home;
        this.flyway = flyway;
        this.restored = restored;
        this.erasures = erasures;
        this.erasureLog = erasureLog;
        this.runs = runs;
    }

    Manifest read(Path file, List<Erasure> erased) throws SQLException, IOException {
        home.takeOrRefuse();
        try (var backup = BackupFile.open(file);
                var connection = database.getConnection()) {
            checkVersion(backup);
            var restoring = new Restoring(connection);
            restoring.begin();
            runs.begin();
            Restoring.clean(flyway);
            upTo(MigrationVersion.fromVersion(backup.manifest().schema()));
            KillPoint.at("restore.migrated");
            new RestoredFiles(home, backup).write();
            new RestoredTables(connection, backup).fill();
            KillPoint.at("restore.filled");
            upTo(MigrationVersion.LATEST);
            restored.orderedStream().forEach(Restored::settle);
            forget(erased);
            KillPoint.at("restore.forgotten");
            restoring.unmark();
            restoring.unlock();
            return backup.manifest();
        }
    }

    private void checkVersion(BackupFile backup) {
        var known = SchemaVersion.known(flyway);
        var found = backup.manifest().schema();
        if (MigrationVersion.fromVersion(found).compareTo(known) <= 0) return;
        throw new WrongUse(
                "The backup was made by a newer Montgolfière (%s, tables %s; this program knows %s): use that one."
                        .formatted(backup.manifest().program(), found, known));
    }

    private void upTo(MigrationVersion version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private void forget(List<Erasure> erased) {
        if (erased.isEmpty()) return;
        erasures.getObject().reapply(erased);
        erasureLog.append(erased);
    }
}
