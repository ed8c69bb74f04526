package org.montgolfiere.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one backup holds, so that a restore can prove that it got all of it.
 *
 * @param format of the file itself
 * @param program version that made it
 * @param schema version of the tables
 * @param key the key file's checksum, null where the backup was made without the key
 */
record Manifest(
        int format,
        String program,
        String schema,
        Instant madeAt,
        List<Table> tables,
        List<Sequence> sequences,
        List<File> files,
        @Nullable String key) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String KEY_ENTRY = "key";

    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name;
        }
    }

    record Sequence(String name, long value, boolean called) {}

    record File(String name, String sha256) {
        String entry() {
            return "files/" + name;
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
