package org.montgolfiere.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** Puts a backup's files, and its key where it holds one, into the home folder. */
record RestoredFiles(Home home, BackupFile backup) {
    void write() throws IOException {
        FileSystemUtils.deleteRecursively(home.files());
        for (var file : backup.manifest().files()) write(file);
        if (backup.manifest().key() != null) writeKey();
    }

    private void write(Manifest.File file) throws IOException {
        var target = home.files().resolve(file.name()).normalize();
        if (!target.startsWith(home.files())) throw backup.damaged("it holds a file outside its folder");
        Files.createDirectories(target.getParent());
        try (var in = backup.read(file.entry())) {
            Files.copy(in, target);
        }
        sync(target);
    }

    private void writeKey() throws IOException {
        var key = home.folder().resolve("key");
        try (var in = backup.read(Manifest.KEY_ENTRY)) {
            var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            if (Files.exists(key) && !SecretFile.read(key).equals(text)) {
                throw new WrongUse("The backup holds another key than %s: move that file away first.".formatted(key));
            }
            SecretFile.write(key, text);
        }
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
