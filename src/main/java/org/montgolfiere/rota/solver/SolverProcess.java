package org.montgolfiere.rota.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Solves in a child process with bounded memory and low priority: whatever happens there, the caller gets a plan. */
public final class SolverProcess {
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;

    private final List<String> flags;

    /** @param megabytes of heap; the native library takes about as much again beside it */
    public SolverProcess(int megabytes) {
        this(List.of("-Xmx" + megabytes + "m"));
    }

    SolverProcess(List<String> flags) {
        this.flags = flags;
    }

    /**
     * As {@link Solver#solve}. When the process fails or is killed: the best that it had found, or the start, and a remark that says so.
     *
     * @throws IllegalArgumentException as there
     */
    public Plan solve(Problem problem, @Nullable Roster start, Budget budget, Watcher watcher) {
        Solver.check(problem, start);
        var call = new Call(problem, start, budget, watcher);
        try {
            return call.run();
        } catch (IOException | InterruptedException failed) {
            if (failed instanceof InterruptedException) Thread.currentThread().interrupt();
            return call.rescue("The planning process could not be used (%s)".formatted(failed.getMessage()));
        }
    }

    private final class Call {
        private final Problem problem;
        private final @Nullable Roster start;
        private final Budget budget;
        private final Watcher watcher;
        private Line.@Nullable Answer last;

        Call(Problem problem, @Nullable Roster start, Budget budget, Watcher watcher) {
            this.problem = problem;
            this.start = start;
            this.budget = budget;
            this.watcher = watcher;
        }

        Plan run() throws IOException, InterruptedException {
            var kept = NativeFolder.shared();
            var folder = Files.createTempDirectory(kept.path(), "run");
            var process = new ProcessBuilder(command(folder, kept.library()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                Thread.ofVirtual().start(() -> watch(process));
                var plan = hear(process);
                if (plan != null) return plan;
                process.waitFor();
                return rescue("The planning process ended early (exit code %d)".formatted(process.exitValue()));
            } finally {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
                NativeFolder.delete(folder);
            }
        }

        /** Says what is asked, then stops when it is told to, and ends a process that does not. */
        private void watch(Process process) {
            // the process keeps to the budget by itself, from when it has started
            var latest = budget.wall().plus(GRACE).toNanos() + System.nanoTime();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(Line.of(new Line.Request(problem, start, budget)));
                in.newLine();
                in.flush();
                while (process.isAlive() && !watcher.stopped() && System.nanoTime() - latest < 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException | InterruptedException gone) {
                process.destroyForcibly();
            }
            endAtLast(process);
        }

        private void endAtLast(Process process) {
            try {
                if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
            }
        }

        private @Nullable Plan hear(Process process) throws IOException {
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    if (!line.endsWith("}")) return null;
                    var said = Line.read(line, Line.Answer.class);
                    if (said.plan() != null) return said.plan();
                    last = said;
                    if (said.progress() != null && said.best() != null) {
                        watcher.progressed(said.progress(), said.best());
                    }
                }
                return null;
            }
        }

        Plan rescue(String what) {
            var found = last == null ? null : last.best();
            var roster = found != null ? found : start != null ? start : Roster.free(problem);
            var outcome = found != null ? "this is the best it had found" : "nothing was changed";
            return Solver.judge(problem, roster).remark("%s; %s.".formatted(what, outcome));
        }
    }

    private List<String> command(Path folder, Path library) {
        var command = new ArrayList<String>();
        for (var nice : List.of("/usr/bin/nice", "/bin/nice")) {
            if (command.isEmpty() && Files.isExecutable(Path.of(nice))) command.addAll(List.of(nice, "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(flags);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Djava.library.path=" + library);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SolverMain.class.getName()));
        return command;
    }
}
