package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An embedded server with the desk's real settings in a folder of its own, and the blows that tests give it. */
record PostgresHome(Path folder) {
    static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, BINARIES, PostgresConfiguration.DURABLE);
    }

    Postmaster postmaster() throws IOException {
        var postmaster = Postmaster.read(data());
        if (postmaster == null) throw new IllegalStateException("no server runs in " + folder);
        return postmaster;
    }

    long pid() throws IOException {
        return postmaster().pid();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** SIGKILL to the postmaster and each of its processes at once, as a power cut would. */
    void killEverything() throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) while (process.isAlive()) Thread.onSpinWait();
    }

    static List<String> read(Access access, String query) throws SQLException {
        try (var connection = DatabaseRole.connect(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    static void execute(Access access, String command) throws SQLException {
        try (var connection = DatabaseRole.connect(access);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
