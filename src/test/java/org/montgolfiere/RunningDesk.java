package org.montgolfiere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real program in a process of its own, on a home of its own: it can be killed and started again. */
public final class RunningDesk implements AutoCloseable {

    private static final int MOMENTS = 900;

    private final Path home;
    private final Map<String, String> settings;
    private final String word;
    private final int port = freePort();
    private @Nullable Process process;

    /** @param home a folder that does not exist yet, or that an earlier desk left */
    public RunningDesk(Path home, Map<String, String> settings) {
        this(home, settings, "serve");
    }

    /** @param word serve or demo */
    public RunningDesk(Path home, Map<String, String> settings, String word) {
        this.home = home;
        this.settings = settings;
        this.word = word;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** Starts it and returns once it says that it is ready. */
    public void start() {
        start(Map.of());
    }

    /** The same with settings for this run alone. */
    public void start(Map<String, String> more) {
        launch(more);
        for (int moment = 0; moment < MOMENTS; moment++) {
            if (output().contains("Montgolfière is ready")) {
                return;
            }
            if (!running()) {
                break;
            }
            rest();
        }
        throw new IllegalStateException("the desk did not start:\n" + output());
    }

    /** Starts it without waiting: it may be meant to die on the way. */
    public void launch(Map<String, String> more) {
        if (running()) {
            throw new IllegalStateException("it runs already");
        }
        try {
            Files.createDirectories(home.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(word));
            builder.environment().putAll(settings);
            builder.environment().putAll(more);
            builder.environment().put("MONTGOLFIERE_HOME", home.toString());
            builder.environment().put("MONTGOLFIERE_PORT", String.valueOf(port));
            builder.redirectErrorStream(true).redirectOutput(log().toFile());
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    /** As a power cut does, for this process. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Waits for an end that comes by itself. @return its exit code, or null when it lives on after the time */
    public @Nullable Integer awaitEnd(int seconds) {
        try {
            return process != null && process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Kills the database's processes, the postmaster first. */
    public void killDatabase() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(postmaster).ifPresent(server -> {
                List<ProcessHandle> children = server.descendants().toList();
                server.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                server.onExit().join();
            });
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first match of the expression's group in what it printed in this run. */
    public String printed(String expression) {
        return first(expression, output());
    }

    /** The first match of the expression's group in a text. */
    public static String first(String expression, String text) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not there: " + expression + "\n" + text));
    }

    /** Runs another command on the same home. @return what it printed */
    public String run(String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(arguments));
            builder.environment().putAll(settings);
            builder.environment().put("MONTGOLFIERE_HOME", home.toString());
            Process command = builder.redirectErrorStream(true).start();
            String output =
                    new String(command.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (command.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + ":\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** An orderly end, database included. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (awaitEnd(40) == null) {
            kill();
            killDatabase();
        }
    }

    private Path log() {
        return home.resolveSibling(home.getFileName() + ".output");
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classes(), Montgolfiere.class.getName()));
        Stream.of(arguments).forEach(command::add);
        return command;
    }

    /** Those of the launcher, its memory above all; the classes here were not packaged, so their beans are found anew. */
    private static List<String> flags() {
        try {
            String launcher = Files.readString(Path.of("montgolfiere"));
            return Stream.of(first("(?m)^flags='([^']*)'", launcher).split(" "))
                    .filter(flag -> !flag.startsWith("-Dspring.aot"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
