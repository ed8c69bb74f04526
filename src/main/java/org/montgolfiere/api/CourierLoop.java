package org.montgolfiere.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second what is due to webhooks, and once an hour what may be forgotten. */
@Component
@ConditionalOnWebApplication
class CourierLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);
    private static final int HOURLY = 3_600;
    private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_KEPT = Duration.ofDays(90);

    private final Courier courier;
    private final Deliveries deliveries;
    private final Clock clock;
    private final boolean wanted;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    CourierLoop(
            Courier courier,
            Deliveries deliveries,
            Clock clock,
            @Value("${MONTGOLFIERE_WEBHOOKS:true}") boolean wanted) {
        this.courier = courier;
        this.deliveries = deliveries;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        Thread carrying = Thread.ofVirtual().name("courier").unstarted(this::loop);
        thread = carrying;
        carrying.start();
    }

    /** What is under way ends by itself or, cut off, is taken up again after its lease. */
    @Override
    public void stop() {
        thread = null;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        for (long round = 0; thread == Thread.currentThread(); round++) {
            turn(round);
            try {
                wake.tryAcquire(1, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** A database that is away for a moment does not end the loop. */
    private void turn(long round) {
        try {
            if (round % HOURLY == 0) {
                Instant now = clock.instant();
                deliveries.forget(now.minus(DELIVERED_KEPT), now.minus(DEAD_KEPT));
            }
            while (isRunning() && courier.runDue() > 0) {}
        } catch (RuntimeException fault) {
            LOG.warn("carrying to webhooks failed: {}", fault.getClass().getName());
        }
    }
}
