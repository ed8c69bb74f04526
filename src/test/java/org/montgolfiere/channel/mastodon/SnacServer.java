package org.montgolfiere.channel.mastodon;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real server of Mastodon's API, snac2, on loopback, started once for all tests of a run. It knows far less than
 * Mastodon itself; where it is not installed, the tests that ask for it are skipped and one sentence says why.
 */
public final class SnacServer {

    private static final Path START = Path.of("tests/networks/snac/start.sh").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static @Nullable SnacServer running;

    private final URI address;
    private final JsonNode passwords;

    private SnacServer(JsonNode ready) {
        this.address = URI.create(ready.get("address").stringValue());
        this.passwords = ready.get("passwords");
    }

    /** With {@code verne}, {@code odile}, {@code marcel} and {@code ines}, started on the first call. */
    public static synchronized SnacServer running() {
        if (running == null) {
            boolean there = Stream.of("/usr/bin/snac", "/usr/local/bin/snac")
                    .map(Path::of)
                    .anyMatch(Files::isExecutable);
            assumeTrue(there, "snac2 is not installed: run tests/networks/snac/install.sh.");
            running = start();
        }
        return running;
    }

    public URI address() {
        return address;
    }

    public String allowedHosts() {
        return address.getRawAuthority();
    }

    /** Somebody who lives there, signed in. */
    public SnacPerson person(String name) {
        return SnacPerson.signIn(this, name);
    }

    String password(String name) {
        return passwords.get(name).stringValue();
    }

    /** Its standard input stays open as long as this process lives: however this ends, the server ends with it. */
    private static SnacServer start() {
        try {
            Process process = new ProcessBuilder(START.toString(), "verne", "odile", "marcel", "ines")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return new SnacServer(ready(process));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode ready(Process process) {
        BufferedReader output = process.inputReader();
        CompletableFuture<String> ready = CompletableFuture.supplyAsync(() -> output.lines()
                .filter(line -> line.startsWith("READY "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("snac2 ended before it was ready")));
        try {
            String line = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new JsonMapper().readTree(line.substring("READY ".length()));
        } catch (TimeoutException | ExecutionException failed) {
            end(process);
            throw new IllegalStateException("snac2 does not start", failed);
        } catch (InterruptedException stopped) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void end(Process process) {
        try {
            process.outputWriter().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
