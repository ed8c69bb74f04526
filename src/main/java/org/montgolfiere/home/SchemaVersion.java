package org.montgolfiere.home;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables' version: an older home is brought up to date, a newer one is left to the newer program. */
final class SchemaVersion {
    private SchemaVersion() {}

    static void migrate(Flyway flyway, RestoreRuns restore) {
        check(flyway);
        if (!restore.here()) Restoring.clearInterrupted(flyway);
        flyway.migrate();
    }

    /** @throws WrongUse when a newer program has used this database */
    static void check(Flyway flyway) {
        var known = newest(flyway.info().all(), false);
        var found = newest(flyway.info().applied(), true);
        if (found.compareTo(known) > 0) {
            throw new WrongUse(
                    "This home was last used by a newer Montgolfière (tables %s, this program knows %s): start that"
                                    .formatted(found, known)
                            + " one, or restore a backup that was made before.");
        }
    }

    /** The newest version whose migration travels with this program. */
    static MigrationVersion known(Flyway flyway) {
        return newest(flyway.info().all(), false);
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, boolean unknownToo) {
        return Arrays.stream(migrations)
                .filter(migration -> unknownToo
                        || migration.getPhysicalLocation() != null
                                && !migration.getPhysicalLocation().isEmpty())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
