package org.montgolfiere.home;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs. They refuse to run as root, so root runs them inside a user namespace of their own. */
record PostgresPrograms(PostgresBinaries binaries, boolean root) {
    record Ended(int code, String output) {}

    static PostgresPrograms of(PostgresBinaries binaries) {
        var programs = new PostgresPrograms(binaries, new UnixSystem().getUid() == 0);
        if (programs.root() && !namespaceWorks()) {
            throw new WrongUse("As root in this container the embedded database cannot start: run as a normal user"
                    + " or set " + Settings.DATABASE_URL + ".");
        }
        return programs;
    }

    Process start(String program, List<String> arguments, Path output) throws IOException {
        var builder = new ProcessBuilder(line(program, arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Waits for the end, at most this long; what the program said comes back with its exit code. */
    Ended run(String program, List<String> arguments, Duration limit) throws IOException {
        var builder = new ProcessBuilder(line(program, arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        process.getOutputStream().close();
        try (var said = process.getInputStream()) {
            var output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, stopped);
        }
    }

    private List<String> line(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        if (root) line.addAll(List.of("unshare", "-U"));
        line.add(binaries.program(program));
        line.addAll(arguments);
        return line;
    }

    private static boolean namespaceWorks() {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
