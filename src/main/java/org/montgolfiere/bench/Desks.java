package org.montgolfiere.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;

/** This very program as other processes, on a home of their own, with the flags of this one. */
final class Desks {

    private static final String PROGRAM = "org.montgolfiere.Montgolfiere";
    private static final String CACHE = "-XX:AOTCache=";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final int port;
    private final boolean reads;
    private final Map<String, String> settings = new HashMap<>();

    /** @param reads whether they read what comes, whose model is a native and takes its memory */
    Desks(Path home, int port, boolean reads) {
        this.home = home;
        this.port = port;
        this.reads = reads;
    }

    /** The same with one setting more. @param name of the environment */
    Desks with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** A desk that shows its pages. @param nanos from the start of the process to its first page */
    record Running(Process process, URI address, long nanos) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }

        /** Resident memory of the desk itself; null where the system does not tell. */
        @Nullable
        Double residentMib() throws IOException {
            return mib("VmRSS:");
        }

        /** The most it ever had. */
        @Nullable
        Double peakMib() throws IOException {
            return mib("VmHWM:");
        }

        private @Nullable Double mib(String name) throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return null;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The AOT cache that this process was started with. */
    static @Nullable String cacheInUse() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith(CACHE))
                .findFirst()
                .orElse(null);
    }

    /** Makes an AOT cache as the launcher does. @return the flag that uses it; null where this JVM cannot */
    static @Nullable String makeCache(Path folder) throws IOException, InterruptedException {
        Path cache = folder.resolve("bench.aot");
        Desks practice = new Desks(folder.resolve("practice"), 0, false);
        int code = practice.start(List.of("-XX:AOTCacheOutput=" + cache), List.of("practise"), false)
                .waitFor();
        return code == 0 && Files.exists(cache) ? CACHE + cache : null;
    }

    /** Starts a desk and waits for its first page. @param cache a flag, or null: without */
    Running serve(@Nullable String cache) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(cache == null ? List.of() : List.of(cache), List.of("serve"), false);
        URI address = URI.create("http://localhost:" + port + "/session");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!shows(client, address)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The desk did not start; see desk.log in " + home);
                }
                Thread.sleep(10);
            }
        }
        return new Running(process, URI.create("http://localhost:" + port), System.nanoTime() - begin);
    }

    /** Runs a command to its end. @return what it printed */
    String run(List<String> words) throws IOException, InterruptedException {
        Process process = start(List.of(), words, true);
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(words.getFirst() + " failed; see desk.log in " + home);
        }
        return printed;
    }

    /** Starts a command that is listened to while it runs. */
    Process begin(List<String> words) throws IOException {
        return start(List.of(), words, true);
    }

    private Process start(List<String> flags, List<String> words, boolean heard) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith(CACHE) && !flag.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(program());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(Settings.DATABASE_URL);
        builder.environment().remove(Settings.URL);
        builder.environment().putAll(settings);
        builder.environment().put("MONTGOLFIERE_READER", Boolean.toString(reads));
        builder.environment().put(Settings.HOME, home.toString());
        builder.environment().put(Settings.PORT, Integer.toString(port));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!heard) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }

    /** As a jar, or as the classes that a build leaves. */
    private static List<String> program() {
        String started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        return Objects.requireNonNull(Desks.class.getResource("Desks.class"))
                        .getProtocol()
                        .equals("jar")
                ? List.of("-jar", started)
                : List.of("-cp", System.getProperty("java.class.path"), PROGRAM);
    }

    private static boolean shows(HttpClient client, URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
