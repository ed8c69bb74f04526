package org.montgolfiere.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of one desk: database, key, files. Only its owner may look into it. */
public final class Home implements AutoCloseable {
    private final Path folder;
    private @Nullable FileLock lock;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, made with mode 0700 where it is missing. @throws WrongUse when it cannot be used */
    public static Home open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) create(folder);
            if (!Files.isWritable(folder)) throw new WrongUse("The home folder " + folder + " is not writable.");
            return new Home(folder);
        } catch (IOException refused) {
            throw new WrongUse("The home folder %s cannot be made: %s.".formatted(folder, reason(refused)), refused);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Where files that belong to the desk lie (pictures, evidence); backups hold them. */
    public Path files() {
        return folder.resolve("files");
    }

    /** Takes the folder for this process alone until {@link #close}. @return false when another process has it */
    boolean take() {
        return take(false);
    }

    /** Takes the folder together with other desks on one database server. @return false when one has it alone */
    boolean share() {
        return take(true);
    }

    private synchronized boolean take(boolean shared) {
        if (lock != null) return true;
        try {
            lock = lock(shared);
            return lock != null;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** @throws WrongUse when another process has the folder */
    void takeOrRefuse() {
        if (!take()) throw inUse();
    }

    WrongUse inUse() {
        return new WrongUse("A desk is already running on " + folder
                + "; stop it first, or set MONTGOLFIERE_HOME to another folder.");
    }

    @Override
    public synchronized void close() {
        if (lock == null) return;
        try (var channel = lock.acquiredBy()) {
            lock = null;
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private @Nullable FileLock lock(boolean shared) throws IOException {
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var taken = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (taken == null) channel.close();
            return taken;
        } catch (OverlappingFileLockException takenInThisProcess) {
            channel.close();
            return null;
        }
    }

    private static void create(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) return "permission denied";
        if (refused instanceof NoSuchFileException) return "there is no such place";
        var reason = refused instanceof java.nio.file.FileSystemException named ? named.getReason() : null;
        return reason == null ? refused.getClass().getSimpleName() : reason;
    }
}
