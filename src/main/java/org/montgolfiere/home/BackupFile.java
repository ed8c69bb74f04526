package org.montgolfiere.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read from end to end once: every checksum in it is right. */
final class BackupFile implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws WrongUse when there is no such file @throws HomeFailure when it is damaged */
    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (NoSuchFileException missing) {
            throw new WrongUse("There is no file %s.".formatted(path), missing);
        } catch (ZipException damaged) {
            throw damaged(path, "it is cut off or no backup", damaged);
        }
        try {
            var backup = new BackupFile(path, zip, manifest(path, zip));
            backup.verify();
            return backup;
        } catch (WrongUse | HomeFailure refused) {
            zip.close();
            throw refused;
        } catch (IOException unreadable) {
            zip.close();
            throw damaged(path, "it cannot be read", unreadable);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(String entry) throws IOException {
        return stream(path, zip, entry);
    }

    HomeFailure damaged(String what) {
        return damaged(path, what, null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void verify() throws IOException {
        for (var table : manifest.tables()) verify(table.entry(), table.sha256());
        for (var file : manifest.files()) verify(file.entry(), file.sha256());
        if (manifest.key() != null) verify(Manifest.KEY_ENTRY, manifest.key());
    }

    private void verify(String entry, String sum) throws IOException {
        if (!Checksum.of(read(entry)).equals(sum)) throw damaged("the checksum of " + entry + " is wrong");
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        try (var in = stream(path, zip, Manifest.ENTRY)) {
            var manifest = JsonMapper.builder().build().readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() == Manifest.FORMAT) return manifest;
            throw new WrongUse("%s was written by a newer Montgolfière (%s).".formatted(path, manifest.program()));
        } catch (JacksonException unreadable) {
            throw damaged(path, "its list of contents cannot be read", unreadable);
        }
    }

    private static InputStream stream(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw damaged(path, name + " is missing", null);
        return zip.getInputStream(entry);
    }

    private static HomeFailure damaged(Path path, String what, @Nullable Throwable cause) {
        var sentence = "The backup %s is damaged: %s.".formatted(path, what);
        return cause == null ? new HomeFailure(sentence) : new HomeFailure(sentence, cause);
    }
}
