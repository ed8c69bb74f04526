package org.montgolfiere.channel.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where scripts lie: the desk's own by a plain name such as {@code day}, all others by the path of a file. */
final class Library {

    private static final int AT_MOST = 8 << 20;

    private Library() {}

    /** @return null when there is no such script, or it is longer than 8 MiB */
    static @Nullable String text(String name) {
        try {
            return name.matches("[a-z0-9-]{1,40}") ? ours(name) : file(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    private static @Nullable String ours(String name) throws IOException {
        try (InputStream script = Library.class.getResourceAsStream("/rehearsal/" + name + ".jsonl")) {
            return script == null ? null : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable String file(Path path) throws IOException {
        return Files.isRegularFile(path) && Files.size(path) <= AT_MOST ? Files.readString(path) : null;
    }
}
