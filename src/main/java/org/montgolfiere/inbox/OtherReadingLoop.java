package org.montgolfiere.inbox;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks the reader elsewhere, where the owner of the host has set one. */
@Component
@ConditionalOnWebApplication
class OtherReadingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OtherReadingRound readings;

    OtherReadingLoop(OtherReadingRound readings) {
        super("other-reader");
        this.readings = readings;
    }

    @TransactionalEventListener
    void read(MessagesRead event) {
        wake();
    }

    @Override
    public boolean isAutoStartup() {
        return readings.wanted();
    }

    @Override
    protected Duration round() {
        while (isRunning() && readings.read() > 0) {}
        return PAUSE;
    }
}
