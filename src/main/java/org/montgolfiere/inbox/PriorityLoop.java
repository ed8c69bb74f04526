package org.montgolfiere.inbox;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds priorities anew soon after a fact has changed, and as promises come near. */
@Component
@ConditionalOnWebApplication
class PriorityLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final PriorityRound priorities;

    PriorityLoop(PriorityRound priorities) {
        super("priorities");
        this.priorities = priorities;
    }

    @TransactionalEventListener
    void read(MessagesRead event) {
        wake();
    }

    @Override
    protected Duration round() {
        boolean more = true;
        while (isRunning() && more) {
            more = priorities.run() > 0;
        }
        return PAUSE;
    }

    @Override
    public void stop() {
        stop(LONGEST);
    }
}
