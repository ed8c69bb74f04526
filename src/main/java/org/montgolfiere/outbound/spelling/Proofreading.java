package org.montgolfiere.outbound.spelling;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.Slip;

/**
 * Has texts proof-read by a child process with bounded memory and low priority. It starts on the first question and ends with
 * {@link #close}; one that crashes or takes too long is ended, and costs nothing but its answer.
 */
public final class Proofreading implements AutoCloseable {

    /** Long enough to load a language on a busy machine: nobody waits for it. */
    private static final Duration WITHIN = Duration.ofSeconds(90);

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
    private static final int LONGEST = 10_000;

    /** So often in a row a child failed that another would fail too. */
    private static final int MOST_FAILURES = 3;

    private final List<String> command;
    private @Nullable Child child;
    private int failures;
    private volatile boolean works = true;

    /** @param megabytes of heap that the child may have */
    public Proofreading(int megabytes) {
        this(command(megabytes));
    }

    Proofreading(List<String> command) {
        this.command = command;
    }

    private record Child(Process process, BufferedWriter in, BufferedReader out) {}

    /**
     * Blocks: some seconds for the first question, then a fraction of one.
     *
     * @param language {@code fr} or {@code en}; of others nothing is known, and an empty list comes back
     * @return null: nobody could read it, and after three failures nobody tries
     */
    public synchronized @Nullable List<Slip> read(String text, String language) {
        if (!language.equals("fr") && !language.equals("en")) {
            return List.of();
        }
        if (failures >= MOST_FAILURES) {
            return null;
        }
        try {
            Child reader = child == null ? start() : child;
            child = reader;
            String question = Line.of(new Line.Question(text.substring(0, Math.min(LONGEST, text.length())), language));
            String answer = CompletableFuture.supplyAsync(() -> ask(reader, question), THREADS)
                    .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            failures = 0;
            return Line.read(answer, Line.Answer.class).slips().stream()
                    .map(slip -> new Slip(slip.words(), slip.proposals()))
                    .toList();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            close();
            return null;
        } catch (IOException | ExecutionException | TimeoutException failed) {
            failures++;
            works = failures < MOST_FAILURES;
            close();
            return null;
        }
    }

    /** Whether there is hope of an answer. */
    public boolean works() {
        return works;
    }

    /** Ends the child, and the memory that it holds. The next question starts another. */
    @Override
    public synchronized void close() {
        if (child != null) {
            child.process().destroyForcibly();
            child = null;
        }
    }

    private static String ask(Child child, String question) {
        try {
            child.in().write(question);
            child.in().newLine();
            child.in().flush();
            String answer = child.out().readLine();
            if (answer == null) {
                throw new IllegalStateException("the proof-reader has ended");
            }
            return answer;
        } catch (IOException gone) {
            throw new IllegalStateException("the proof-reader has ended", gone);
        }
    }

    private Child start() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Child(
                process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
    }

    private static List<String> command(int megabytes) {
        List<String> command = new ArrayList<>();
        for (String nice : List.of("/usr/bin/nice", "/bin/nice")) {
            if (command.isEmpty() && Files.isExecutable(Path.of(nice))) {
                command.addAll(List.of(nice, "-n", "10"));
            }
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
        command.add("-Xmx" + megabytes + "m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProofreaderMain.class.getName()));
        return command;
    }
}
