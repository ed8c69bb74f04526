package org.montgolfiere.home;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("restore command")
final class RestoreCommand implements Command {
    private final Restore restore;
    private final Home home;

    RestoreCommand(Restore restore, Home home) {
        this.restore = restore;
        this.home = home;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        var names = new ArrayList<>(arguments);
        var erased = erasures(names);
        if (names.size() != 1 || names.getFirst().startsWith("-")) throw wrong();
        var manifest = restore.read(Path.of(names.getFirst()).toAbsolutePath(), erased);
        out.printf(
                "Restored %d rows of %d tables and %d files, as of %s.%n",
                manifest.rows(), manifest.tables().size(), manifest.files().size(), manifest.madeAt());
        if (!Files.exists(home.folder().resolve("key"))) {
            out.println("Put the key file of the old home into " + home.folder() + " before you start the desk.");
        }
        if (erased.isEmpty())
            out.println("Was anybody erased since? Then restore again with --erasures OLD_HOME/erasures.");
        return 0;
    }

    private static List<Erasure> erasures(ArrayList<String> names) {
        var option = names.indexOf("--erasures");
        if (option < 0) return List.of();
        if (option + 1 == names.size()) throw wrong();
        var file = Path.of(names.remove(option + 1));
        names.remove(option);
        return ErasureLog.read(file);
    }

    private static WrongUse wrong() {
        return new WrongUse("Use: restore FILE [--erasures FILE]");
    }
}
