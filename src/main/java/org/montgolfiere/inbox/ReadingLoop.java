package org.montgolfiere.inbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ReadingRound readings;
    private final boolean wanted;
    private final ReentrantLock underway = new ReentrantLock();

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

    @Override
    protected Duration round() {
        underway.lock();
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("reader").factory())) {
            thread.submit(this::readAll).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("reading failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            underway.unlock();
        }
        return PAUSE;
    }

    /** Waits for the texts being read, so that neither the reader nor the database closes beneath them. */
    @Override
    public void stop() {
        super.stop();
        try {
            if (underway.tryLock(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                underway.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        boolean more = true;
        while (isRunning() && more) {
            more = readings.read() > 0 || readings.lookBack();
        }
    }
}
