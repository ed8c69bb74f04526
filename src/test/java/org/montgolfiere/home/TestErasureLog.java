package org.montgolfiere.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of erasures in a folder of its own, for tests of the room that erases. */
public final class TestErasureLog {
    private TestErasureLog() {}

    public static Path folder() {
        try {
            return Files.createTempDirectory("erasures");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static ErasureLog in(Path folder) {
        return new ErasureLog(Home.open(folder));
    }

    public static List<Erasure> read(Path folder) {
        return ErasureLog.read(folder.resolve("erasures"));
    }
}
