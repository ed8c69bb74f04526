package org.montgolfiere.inbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.montgolfiere.home.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads at once what was stored, and what a new version of the reader reads otherwise when nothing else waits. The model
 * works on a thread of its own: it would hold up the virtual threads that serve pages.
 */
@Component
@ConditionalOnWebApplication
class ReadingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ReadingRound readings;
    private final boolean wanted;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reader").factory());

    ReadingLoop(ReadingRound readings, @Value("${MONTGOLFIERE_READER:true}") boolean wanted) {
        super("reader");
        this.readings = readings;
        this.wanted = wanted;
    }

    @TransactionalEventListener
    void stored(MessagesStored event) {
        wake();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Waits for the texts that are being read: the model must not be taken away under them. */
    @Override
    public void stop() {
        super.stop();
        thread.close();
    }

    @Override
    protected Duration round() throws InterruptedException {
        try {
            thread.submit(this::readAll).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("reading failed", failed.getCause());
        }
        return PAUSE;
    }

    private void readAll() {
        boolean more = true;
        while (isRunning() && more) {
            more = readings.read() > 0 || readings.lookBack();
        }
    }
}
