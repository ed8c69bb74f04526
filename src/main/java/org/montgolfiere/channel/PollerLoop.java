package org.montgolfiere.channel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks every second which accounts are due, and at once when one was connected. */
@Component
@ConditionalOnWebApplication
class PollerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PollerLoop.class);
    private static final int RENEW_EVERY = 10;

    private final Poller poller;
    private final boolean wanted;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    PollerLoop(Poller poller, @Value("${MONTGOLFIERE_POLL:true}") boolean wanted) {
        this.poller = poller;
        this.wanted = wanted;
    }

    @TransactionalEventListener
    void connected(AccountConnected event) {
        wake.release();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        Thread polling = Thread.ofVirtual().name("poller").unstarted(this::loop);
        thread = polling;
        polling.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        poller.stop();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        for (long round = 0; thread == Thread.currentThread(); round++) {
            turn(round);
            try {
                if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** A database that is away for a moment does not end the loop. */
    private void turn(long round) {
        try {
            if (round % RENEW_EVERY == 0) {
                poller.renewLeases();
            }
            poller.startDue();
        } catch (RuntimeException fault) {
            LOG.warn("looking for accounts to poll failed: {}", fault.getClass().getName());
        }
    }
}
