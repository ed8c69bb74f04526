package org.montgolfiere.channel.bluesky;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real Bluesky network (PLC, PDS, AppView, Ozone) on loopback, started once for all tests of a run. Where a part is
 * missing on this machine, the tests that ask for it are skipped and one sentence says which.
 */
public final class BlueskyNetwork {

    private static final Path FOLDER = Path.of("tests/networks/bluesky").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(5);
    private static @Nullable BlueskyNetwork running;

    private final URI pds;

    private BlueskyNetwork(URI pds) {
        this.pds = pds;
    }

    /** The network, started on the first call. */
    public static synchronized BlueskyNetwork running() {
        if (running == null) {
            String missing = missing();
            assumeTrue(missing == null, missing);
            running = start();
        }
        return running;
    }

    /** Where accounts live: what a person types as the server's address. */
    public URI pds() {
        return pds;
    }

    /** What the guard of outside calls must be told: all servers of this network are on this machine. */
    public String allowedHosts() {
        return "localhost:" + pds.getPort();
    }

    /** A new inhabitant, their handle made from the name. */
    public Inhabitant inhabitant(String name) {
        return Inhabitant.signUp(pds, name);
    }

    /** What the desk's form is told to connect an inhabitant's account. */
    public Map<String, String> typed(Inhabitant inhabitant, String appPassword) {
        return Map.of("handle", inhabitant.handle(), "password", appPassword, "address", pds.toString());
    }

    private static @Nullable String missing() {
        if (!Files.exists(FOLDER.resolve("node_modules/.montgolfiere"))) {
            return "The Bluesky test network is not installed: run tests/networks/bluesky/install.sh.";
        }
        if (!Files.isDirectory(Path.of("/usr/lib/postgresql"))) {
            return "The Bluesky test network needs Debian's PostgreSQL: run tests/networks/bluesky/install.sh.";
        }
        if (!Files.isExecutable(Path.of("/usr/bin/redis-server"))) {
            return "The Bluesky test network needs Debian's redis-server: run tests/networks/bluesky/install.sh.";
        }
        return null;
    }

    /** Its standard input stays open as long as this process lives: however this ends, the network ends with it. */
    private static BlueskyNetwork start() {
        try {
            Process process = new ProcessBuilder(FOLDER.resolve("start.sh").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return new BlueskyNetwork(URI.create(addresses(process).get("pds").stringValue()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode addresses(Process process) {
        BufferedReader output = process.inputReader();
        CompletableFuture<String> ready = CompletableFuture.supplyAsync(() -> output.lines()
                .filter(line -> line.startsWith("READY "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the Bluesky test network ended before it was ready")));
        try {
            String line = ready.get(START.toSeconds(), TimeUnit.SECONDS);
            return new JsonMapper().readTree(line.substring("READY ".length()));
        } catch (TimeoutException | ExecutionException failed) {
            end(process);
            throw new IllegalStateException("the Bluesky test network does not start", failed);
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
