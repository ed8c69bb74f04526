package org.montgolfiere.outbound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.montgolfiere.home.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks four times a second for what is due; a slow network holds up nothing but its own things. */
@Component
@ConditionalOnWebApplication
class DepartureLoop extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(DepartureLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 32;
    private static final int PATIENCE_SECONDS = 20;

    private final Leases leases;
    private final Departures departures;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DepartureLoop(Leases leases, Departures departures) {
        super("departures");
        this.leases = leases;
        this.departures = departures;
    }

    @Override
    protected Duration round() throws InterruptedException {
        while (isRunning()) {
            places.acquire();
            Optional<Leases.Claimed> next = Optional.empty();
            try {
                next = isRunning() ? leases.claim() : next;
            } catch (RuntimeException trouble) {
                LOG.warn("The outbox could not be read: {}", trouble.getClass().getSimpleName());
                return AFTER_TROUBLE;
            } finally {
                if (next.isEmpty()) {
                    places.release();
                }
            }
            if (next.isEmpty()) {
                return PAUSE;
            }
            Leases.Claimed claimed = next.get();
            Thread.ofVirtual().name("departure").start(() -> depart(claimed));
        }
        return PAUSE;
    }

    /** What is on its way may end; what could not be noted in time is settled after the next start. */
    @Override
    public void stop() {
        super.stop();
        try {
            if (places.tryAcquire(AT_ONCE, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                places.release(AT_ONCE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void depart(Leases.Claimed claimed) {
        try {
            departures.depart(claimed);
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "Dispatch {} is settled when its lease ends: {}",
                    claimed.dispatch().id(),
                    trouble.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }
}
