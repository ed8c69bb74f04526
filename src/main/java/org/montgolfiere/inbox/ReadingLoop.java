package org.montgolfiere.inbox;

import java.time.Duration;
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

    ReadingLoop(ReadingRound readings, @Value("${MONTGOLFIERE_READER:true}") boolean wanted) {
        super("reader", Thread.ofPlatform().daemon());
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
        boolean more = true;
        while (isRunning() && more) {
            more = readings.read() > 0 || readings.lookBack();
        }
        return PAUSE;
    }

    /** Waits for the texts being read, so that neither the reader nor the database closes beneath them. */
    @Override
    public void stop() {
        stop(LONGEST);
    }
}
