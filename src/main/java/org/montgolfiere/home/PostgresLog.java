package org.montgolfiere.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded server's own log: bounded, and read for the one sentence that a person needs when it fails. */
record PostgresLog(Path file) {
    private static final long MOST_BYTES = 2_000_000;
    private static final int SHOWN_BYTES = 20_000;

    /** The server appends, so that cutting the file from outside is safe; the newest part of it is kept beside. */
    void bound() throws IOException {
        if (!Files.exists(file) || Files.size(file) <= MOST_BYTES) return;
        Files.writeString(file.resolveSibling(file.getFileName() + ".old"), since(0));
        try (var log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(0);
        }
    }

    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written from this byte on, its last 20 kB at most. */
    String since(long start) throws IOException {
        if (!Files.exists(file)) return "";
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(Math.min(start, log.length()), log.length() - SHOWN_BYTES);
            var bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static String explain(String log, Path data) {
        if (log.contains("No space left on device") || log.contains("Disk quota exceeded")) {
            return "The disk is full: the database in " + data + " cannot start until there is room.";
        }
        if (log.contains("Permission denied") || log.contains("has wrong ownership") || log.contains("invalid perm")) {
            return "The database in %s cannot be opened: the folder must belong to the user who runs the desk."
                    .formatted(data);
        }
        if (log.contains("PANIC:") || log.contains("checkpoint record") || log.contains("incorrect checksum")) {
            return "The database in " + data + " is damaged: restore a backup into a new home.";
        }
        return "The database in %s did not start: %s".formatted(data, lastComplaint(log));
    }

    private static String lastComplaint(String log) {
        return log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:") || line.contains("ERROR:"))
                .reduce((before, line) -> line)
                .map(line -> line.replaceFirst("^.*?(FATAL|ERROR|error):\\s*", ""))
                .orElse("its log says nothing");
    }
}
