package org.montgolfiere.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.home.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Looks every second what is due to webhooks, and once an hour what may be forgotten. At a stop what is under way ends by
 * itself or, cut off, is taken up again after its lease.
 */
@Component
@ConditionalOnWebApplication
class CourierLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int HOURLY = 3_600;
    private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_KEPT = Duration.ofDays(90);

    private final Courier courier;
    private final Deliveries deliveries;
    private final Clock clock;
    private final boolean wanted;
    private long rounds;

    CourierLoop(
            Courier courier,
            Deliveries deliveries,
            Clock clock,
            @Value("${MONTGOLFIERE_WEBHOOKS:true}") boolean wanted) {
        super("courier");
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
    protected Duration round() {
        if (rounds++ % HOURLY == 0) {
            Instant now = clock.instant();
            deliveries.forget(now.minus(DELIVERED_KEPT), now.minus(DEAD_KEPT));
        }
        courier.startDue();
        return PAUSE;
    }

    @Override
    public void stop() {
        super.stop();
        courier.stop();
    }
}
