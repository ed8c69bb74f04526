package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL in a home of the desk, once a version; a half unpacked one is never used. Where the build
 * left them unpacked already they are linked from there, which spares a first start the unpacking.
 */
record PostgresBinaries(Path folder) {
    /** The system property with which the launcher names the folder that its build unpacked into. */
    static final String UNPACKED = "montgolfiere.postgresql";

    static PostgresBinaries under(Path parent) {
        var archive = PostgresArchive.ofThisMachine();
        var folder = parent.resolve(archive.version());
        try {
            if (!whole(folder)) make(folder, archive);
            return new PostgresBinaries(folder);
        } catch (IOException failed) {
            throw new HomeFailure("PostgreSQL could not be unpacked into %s: %s".formatted(folder, failed), failed);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void make(Path folder, PostgresArchive archive) throws IOException {
        Files.createDirectories(folder.getParent());
        var half = Files.createTempDirectory(folder.getParent(), ".unpacking-");
        try {
            var unpacked = System.getProperty(UNPACKED);
            var ready = unpacked == null ? folder : Path.of(unpacked).resolve(archive.version());
            if (whole(ready)) link(ready, half);
            else archive.unpack(half);
            Files.writeString(marker(half), sum(half));
            FileSystemUtils.deleteRecursively(folder);
            Files.move(half, folder);
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static void link(Path ready, Path half) throws IOException {
        try (var all = Files.walk(ready)) {
            for (var from : (Iterable<Path>) all::iterator) {
                var to = half.resolve(ready.relativize(from).toString());
                if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) Files.createDirectories(to);
                else if (!from.equals(marker(ready))) linkOne(from, to);
            }
        }
    }

    /** A copy on another file system, or where the files are somebody else's. */
    private static void linkOne(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException refused) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** After a power cut files may be there and empty: the marker counts files and bytes. */
    private static boolean whole(Path folder) throws IOException {
        return Files.exists(marker(folder)) && Files.readString(marker(folder)).equals(sum(folder));
    }

    private static String sum(Path folder) throws IOException {
        var files = 0L;
        var bytes = 0L;
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                if (file.equals(marker(folder))) continue;
                files++;
                bytes += Files.size(file);
            }
        }
        return files + " files, " + bytes + " bytes\n";
    }

    private static Path marker(Path folder) {
        return folder.resolve(".whole");
    }
}
