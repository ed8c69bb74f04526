package org.montgolfiere.rota.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The solver as a process of its own: reads one request, prints what it finds, stops when its input ends. */
public final class SolverMain {
    private final PrintStream out;
    private volatile boolean stopped;

    private SolverMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a native library prints is no answer
        var request = in.readLine();
        if (request != null) new SolverMain(out).answer(Line.read(request, Line.Request.class), in);
    }

    private void answer(Line.Request request, BufferedReader in) {
        Thread.ofPlatform().daemon().start(() -> stopAtTheEndOf(in));
        say(new Line.Answer(
                null, null, Solver.solve(request.problem(), request.start(), request.budget(), new Watcher() {
                    @Override
                    public void progressed(Progress progress, Roster best) {
                        say(new Line.Answer(progress, best, null));
                    }

                    @Override
                    public boolean stopped() {
                        return stopped;
                    }
                })));
    }

    private synchronized void say(Line.Answer answer) {
        out.println(Line.of(answer));
    }

    private void stopAtTheEndOf(BufferedReader in) {
        try {
            @Nullable String line = in.readLine();
            while (line != null) line = in.readLine();
        } catch (IOException gone) {
            // whoever asked is gone: the same as the end
        }
        stopped = true;
    }
}
