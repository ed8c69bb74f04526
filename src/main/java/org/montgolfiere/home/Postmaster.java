package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a running PostgreSQL says of itself in {@code postmaster.pid}; line by line, in PostgreSQL's own order. */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** @return null when no server has left its file in this data folder, or it is only half written */
    static @Nullable Postmaster read(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(file(data)));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** A process number is used again by others: only a living PostgreSQL that works in this folder counts. */
    boolean alive(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .filter(command -> worksIn(data))
                .isPresent();
    }

    /** True as well where the system does not tell (macOS): the caller then asks the server itself. */
    private boolean worksIn(Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException untold) {
            return true;
        }
    }

    private static @Nullable Postmaster parse(List<String> lines) {
        if (lines.size() <= PORT || !lines.getFirst().strip().matches("\\d+")) return null;
        if (!lines.get(PORT).strip().matches("\\d+")) return null;
        var ready = lines.size() > STATUS && lines.get(STATUS).startsWith("ready");
        return new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT).strip()),
                ready);
    }
}
