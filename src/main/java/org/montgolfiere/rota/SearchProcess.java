package org.montgolfiere.rota;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Progress;
import org.montgolfiere.rota.solver.Roster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Searches in a child process with little memory and low priority: its crash costs the desk nothing. */
final class SearchProcess {

    private static final Logger LOG = LoggerFactory.getLogger(SearchProcess.class);
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final BufferedWriter in;

    private SearchProcess(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Who looks on. */
    interface Onlooker {
        void progressed(Progress progress, Roster best);

        /** Asked about once a second. */
        boolean stopped();
    }

    /**
     * What was found.
     *
     * @param best null: nothing
     * @param plan null: the process ended without one, and the best is the last that it told
     */
    record Found(@Nullable Roster best, @Nullable Plan plan) {}

    /** Blocks until the search is over, stopped or broken. */
    static Found run(SearchMessage.Order order, Onlooker onlooker) {
        try {
            SearchProcess search = new SearchProcess(new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            return search.follow(order, onlooker);
        } catch (IOException failed) {
            LOG.warn("The search for a plan could not run: {}", failed.getMessage());
            return new Found(null, null);
        }
    }

    private Found follow(SearchMessage.Order order, Onlooker onlooker) throws IOException {
        Thread watch = Thread.ofVirtual().start(() -> watch(order.budget().wall(), onlooker));
        Roster best = null;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            say(json.writeValueAsString(order));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                SearchMessage.News news = json.readValue(line, SearchMessage.News.class);
                if (news.plan() != null) {
                    return new Found(news.plan().roster(), news.plan());
                }
                best = news.best() == null ? best : news.best();
                if (news.progress() != null && best != null) {
                    onlooker.progressed(news.progress(), best);
                }
            }
        } catch (IOException | JacksonException broken) {
            LOG.warn("The search for a plan broke off: {}", broken.getMessage());
        } finally {
            watch.interrupt();
            process.destroyForcibly();
        }
        return new Found(best, null);
    }

    /** Passes on a wish to stop, and ends a process that outlives its time. */
    private void watch(Duration wall, Onlooker onlooker) {
        long end = System.nanoTime() + wall.plus(GRACE).toNanos();
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (onlooker.stopped()) {
                    say(SearchMessage.STOP);
                    end = Math.min(end, System.nanoTime() + GRACE.toNanos());
                }
                if (System.nanoTime() > end) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // It ended by itself just now.
        }
    }

    private synchronized void say(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
    }

    /** From a packed jar the loader finds the class; from a class path it lies open. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        String path = System.getProperty("java.class.path");
        boolean packed = path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                && SearchChild.class.getResource("/org/springframework/boot/loader/launch/PropertiesLauncher.class") != null;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-cp", path));
        if (packed) {
            command.addAll(List.of(
                    "-Dloader.main=" + SearchChild.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            command.add(SearchChild.class.getName());
        }
        return command;
    }
}
