package org.montgolfiere.home;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded server while the desk runs: starts it again when it was killed, keeps its log short. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int PAUSES_BETWEEN_CUTS = 300;

    private final EmbeddedPostgres server;
    private final Thread thread;

    Watch(EmbeddedPostgres server) {
        this.server = server;
        this.thread = Thread.ofVirtual().name("database-watch").start(this::look);
    }

    /** Returns when the watch has ended, so that nothing is started again behind an orderly stop. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that cannot be started is tried less and less often, and complained of each time that is. */
    private void look() {
        var pause = PAUSE;
        for (var round = 1; rest(pause); round++) {
            try {
                server.reviveIfGone();
                if (round % PAUSES_BETWEEN_CUTS == 0) server.boundLog();
                pause = PAUSE;
            } catch (IOException | HomeFailure failed) {
                pause = longer(pause);
                if (!Thread.currentThread().isInterrupted()) LOG.error("{}", failed.getMessage());
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException closed) {
            return false;
        }
    }
}
