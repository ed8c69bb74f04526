package org.montgolfiere.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gate in a process of its own ({@link GateChild}), killed at any moment of its work and started again. */
final class KilledGateDesk implements GateDesk {

    private static final int KILLED_EVERY = 250;
    private static final int LONGEST_MILLIS = 30;

    /** @param folder of the key that seals what browsers gave */
    record Program(String url, Path folder) {}

    private final Program program;
    private final GateTown town;
    private final GateEnds ends;
    private final Random random;
    private @Nullable Process process;
    private @Nullable Writer orders;
    private @Nullable BufferedReader answers;
    private int kills;

    KilledGateDesk(Program program, DataSource database, GateTown town, GateEnds ends, Random random)
            throws IOException, InterruptedException {
        this.program = program;
        this.town = town;
        this.ends = ends;
        this.random = random;
        JdbcClient.create(database)
                .sql("create table played (step bigint primary key)")
                .update();
        start();
    }

    int kills() {
        return kills;
    }

    @Override
    public void offer(long step, Instant now, List<Notice> notices) throws Exception {
        String order = "offer " + now + " " + step + " "
                + notices.stream()
                        .map(one -> one.kind() + "," + one.person() + "," + one.brand() + "," + one.about())
                        .collect(Collectors.joining(";"));
        while (ask(order) < 0) {
            // it died of it: the order is given again, and the desk knows whether it had done it
        }
    }

    @Override
    public int carry(Instant now) throws Exception {
        return ask("carry " + now);
    }

    @Override
    public void tidy(Instant now) throws Exception {
        while (ask("tidy " + now) < 0) {
            // the same
        }
    }

    @Override
    public void restart() throws Exception {
        kill();
    }

    @Override
    public double decisionsPerSecond() {
        return 0;
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** @return its answer, or -1 where it was killed over it */
    private int ask(String order) throws Exception {
        if (orders == null || answers == null) {
            throw new IllegalStateException("it was never started");
        }
        orders.write(order + "\n");
        orders.flush();
        if (random.nextInt(KILLED_EVERY) == 0) {
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            kill();
            return -1;
        }
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("it died by itself");
        }
        return Integer.parseInt(answer);
    }

    private void kill() throws Exception {
        close();
        ends.pages().awaitSilence();
        kills++;
        start();
    }

    private void start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        GateChild.class.getName(),
                        program.url(),
                        program.folder().toString(),
                        Integer.toString(ends.pages().port()),
                        Integer.toString(ends.push().port()),
                        Integer.toString(ends.mail().port()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process = started;
        Writer writer = started.outputWriter(UTF_8);
        orders = writer;
        answers = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        for (GateTown.Seat seat : town.seats()) {
            writer.write("page " + seat.number() + " " + seat.member().person() + " "
                    + seat.member().brand() + (seat.pushed() ? " /" + seat.person() : "") + "\n");
        }
        writer.flush();
        ends.pages().awaitPages(town.seats().size());
    }
}
