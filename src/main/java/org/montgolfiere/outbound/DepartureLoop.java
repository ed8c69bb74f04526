package org.montgolfiere.outbound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks four times a second for what is due; a slow network holds up nothing but its own things. */
@Component
@ConditionalOnWebApplication
class DepartureLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DepartureLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 32;
    private static final int PATIENCE_SECONDS = 20;

    private final Leases leases;
    private final Departures departures;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile @Nullable ExecutorService threads;

    DepartureLoop(Leases leases, Departures departures) {
        this.leases = leases;
        this.departures = departures;
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
        threads = started;
        started.submit(() -> watch(started));
    }

    /** What is on its way may end; what could not be noted in time is settled after the next start. */
    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    private void watch(ExecutorService own) {
        while (threads == own) {
            try {
                Thread.sleep(departAll(own) ? PAUSE : AFTER_TROUBLE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return false where the database could not be asked */
    private boolean departAll(ExecutorService own) throws InterruptedException {
        while (threads == own) {
            places.acquire();
            Optional<Leases.Claimed> next = Optional.empty();
            try {
                next = leases.claim();
            } catch (RuntimeException trouble) {
                LOG.warn("The outbox could not be read: {}", trouble.getClass().getSimpleName());
                return false;
            } finally {
                if (next.isEmpty()) {
                    places.release();
                }
            }
            if (next.isEmpty()) {
                return true;
            }
            Leases.Claimed claimed = next.get();
            try {
                own.execute(() -> depart(claimed));
            } catch (RejectedExecutionException stopping) {
                depart(claimed);
            }
        }
        return true;
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
