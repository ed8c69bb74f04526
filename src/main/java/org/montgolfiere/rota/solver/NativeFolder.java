package org.montgolfiere.rota.solver;

import com.google.ortools.Loader;
import com.sun.jna.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder in which OR-tools' library lies unpacked for all children of this process. A lock holds it as long as the process lives,
 * so the next one can tell what a killed one left behind, and removes it.
 */
final class NativeFolder implements AutoCloseable {
    private static final String NAME = "montgolfiere-rota";
    private static final String LOCK = "lock";
    private static final int TRIES = 5;

    private static @Nullable NativeFolder shared;

    private final Path folder;
    private final FileLock lock;

    private NativeFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The one of this process, made and filled when it is first asked for. */
    static synchronized NativeFolder shared() throws IOException {
        if (shared != null) return shared;
        var made = make(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        made.fill();
        shared = made;
        return made;
    }

    /** Removes what dead processes left there, then makes a new one, still empty. */
    static NativeFolder make(Path temporary) throws IOException {
        sweep(temporary);
        for (var each = 0; each < TRIES; each++) {
            var folder = Files.createTempDirectory(temporary, NAME);
            var lock = lock(folder.resolve(LOCK), StandardOpenOption.CREATE);
            if (lock != null) return new NativeFolder(folder, lock);
        }
        throw new IOException("No folder of its own could be made in %s.".formatted(temporary));
    }

    Path path() {
        return folder;
    }

    /** Where the library's files are; one that is not there unpacks itself. */
    Path library() {
        return folder.resolve("library");
    }

    @Override
    public void close() {
        try (var held = lock.acquiredBy()) {
            delete(folder);
        } catch (IOException left) {
            // the next process removes it
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** Where it cannot be filled each child tries for itself, and says what is wrong. */
    private void fill() throws IOException {
        try {
            unpack();
        } catch (IOException full) {
            if (Files.exists(library())) delete(library());
        }
    }

    private void unpack() throws IOException {
        var name = "/ortools-" + Platform.RESOURCE_PREFIX;
        var packed = Loader.class.getResource(name + "/");
        if (packed == null || !packed.getProtocol().equals("jar")) return;
        try (var jar = FileSystems.newFileSystem(jar(packed.toURI()), Map.of());
                var files = Files.list(jar.getPath(name))) {
            Files.createDirectory(library());
            for (var file : files.toList()) {
                Files.copy(file, library().resolve(file.getFileName().toString()));
            }
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    private static URI jar(URI inside) {
        return URI.create(inside.toString().replaceFirst("!.*", "!/"));
    }

    private static void sweep(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, NAME + "*")) {
            for (var folder : folders) remove(folder);
        }
    }

    /** Unless somebody holds it, or it is another user's. */
    private static void remove(Path left) {
        try {
            var lock = lock(left.resolve(LOCK), StandardOpenOption.WRITE);
            if (lock != null) new NativeFolder(left, lock).close();
        } catch (IOException notOurs) {
            // it stays
        }
    }

    /** Null: another has it, or removed it meanwhile. */
    private static @Nullable FileLock lock(Path file, StandardOpenOption how) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, how, StandardOpenOption.WRITE);
        } catch (NoSuchFileException gone) {
            return null;
        }
        var lock = free(channel);
        if (lock != null && Files.exists(file)) return lock;
        channel.close();
        return null;
    }

    private static @Nullable FileLock free(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
