package org.montgolfiere.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A named place where a test may end the process as a power cut would. {@code MONTGOLFIERE_KILL_AT=name} halts at the first
 * hit, {@code name:3} at the third; {@code MONTGOLFIERE_KILL_LOG=file} gets the name of each halt. Nothing happens without.
 */
public final class KillPoint {
    private static final int KILLED = 137;
    private static final @Nullable String WANTED = setting("MONTGOLFIERE_KILL_AT");
    private static final AtomicInteger HITS = new AtomicInteger();

    private KillPoint() {}

    public static void at(String name) {
        if (WANTED == null) return;
        var parts = WANTED.split(":", 2);
        if (!parts[0].equals(name)) return;
        var hit = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        if (HITS.incrementAndGet() == hit) halt(name);
    }

    private static void halt(String name) {
        var log = setting("MONTGOLFIERE_KILL_LOG");
        try {
            if (log != null) {
                Files.writeString(Path.of(log), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Runtime.getRuntime().halt(KILLED);
    }

    private static @Nullable String setting(String name) {
        return System.getProperty(name, System.getenv(name));
    }
}
