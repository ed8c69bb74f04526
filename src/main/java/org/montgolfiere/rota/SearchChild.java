package org.montgolfiere.rota;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Progress;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.Solver;
import org.montgolfiere.rota.solver.Watcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of its own that searches for a plan: an order comes in, news go out. It knows no database. It ends when it is
 * told to, or when whoever started it is gone.
 */
public final class SearchChild {

    private static final long PAUSE = 1_000_000_000L;

    private final JsonMapper json = new JsonMapper();
    private final PrintStream out;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private SearchChild(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a native library prints is no news
        new SearchChild(out).run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(0);
    }

    private void run(BufferedReader in) throws IOException {
        String order = in.readLine();
        if (order == null) {
            return;
        }
        SearchMessage.Order read = json.readValue(order, SearchMessage.Order.class);
        Thread.ofVirtual().start(() -> listen(in));
        Plan plan = Solver.solve(read.problem(), read.start(), read.budget(), new Telling());
        tell(new SearchMessage.News(null, null, plan));
    }

    /** Anything that is said, and the end of what is said, ends the search. */
    private void listen(BufferedReader in) {
        try {
            in.readLine();
        } catch (IOException gone) {
            // Whoever listened is gone: so is the reason to go on.
        }
        stopped.set(true);
    }

    private synchronized void tell(SearchMessage.News news) {
        out.println(json.writeValueAsString(news));
        out.flush();
    }

    private final class Telling implements Watcher {
        private long told = System.nanoTime() - PAUSE;

        @Override
        public void progressed(Progress progress, Roster best) {
            if (System.nanoTime() - told >= PAUSE) {
                told = System.nanoTime();
                tell(new SearchMessage.News(progress, best, null));
            }
        }

        @Override
        public boolean stopped() {
            return stopped.get();
        }
    }
}
