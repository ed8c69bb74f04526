package org.montgolfiere.home;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("backup command")
final class BackupCommand implements Command {
    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        var names = new ArrayList<>(arguments);
        var withKey = names.remove("--with-key");
        if (names.size() != 1 || names.getFirst().startsWith("-")) throw new WrongUse("Use: backup FILE [--with-key]");
        var file = Path.of(names.getFirst()).toAbsolutePath();
        if (!writable(file)) {
            throw new WrongUse("%s cannot be written: name a file in a folder that exists.".formatted(file));
        }
        var manifest = backup.write(file, withKey);
        out.printf(
                "%s: %d rows of %d tables, %d files.%n",
                file,
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size());
        out.println(
                withKey
                        ? "It holds the key of the accounts' secrets: whoever has this file can write in the brand's name."
                        : "The key of the accounts' secrets is not in it: keep the file \"key\" of the home folder elsewhere.");
        return 0;
    }

    private static boolean writable(Path file) {
        var folder = file.getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    }
}
