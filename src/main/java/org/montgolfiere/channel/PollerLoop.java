package org.montgolfiere.channel;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks every second which accounts are due, and at once when one was connected. */
@Component
@ConditionalOnWebApplication
class PollerLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RENEW_EVERY = 10;

    private final Poller poller;
    private final boolean wanted;
    private long rounds;

    PollerLoop(Poller poller, @Value("${MONTGOLFIERE_POLL:true}") boolean wanted) {
        super("poller");
        this.poller = poller;
        this.wanted = wanted;
    }

    @TransactionalEventListener
    void connected(AccountConnected event) {
        wake();
    }

    @EventListener
    void brought(Doorkeeper.Brought event) {
        wake();
    }

    /** Something came for an account that is due now. */
    void rung() {
        wake();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    protected Duration round() {
        if (rounds++ % RENEW_EVERY == 0) {
            poller.renewLeases();
        }
        poller.startDue();
        return PAUSE;
    }

    @Override
    public void start() {
        poller.start();
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        poller.stop();
    }
}
