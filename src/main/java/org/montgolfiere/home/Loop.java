package org.montgolfiere.home;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work in rounds on a thread of its own, from the start of the desk to its stop. A round that fails does not end it. */
public abstract class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final String name;
    private final Thread.Builder threads;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** @param name of the thread, and in the log */
    protected Loop(String name) {
        this(name, Thread.ofVirtual());
    }

    /** @param threads the kind of thread that its rounds need */
    protected Loop(String name, Thread.Builder threads) {
        this.name = name;
        this.threads = threads.name(name);
    }

    /** @return how long to rest before the next round, unless {@link #wake} is called */
    protected abstract Duration round() throws InterruptedException;

    /** Begins the next round at once. */
    protected final void wake() {
        wake.release();
    }

    @Override
    public void start() {
        Thread rounds = threads.unstarted(this::run);
        thread = rounds;
        rounds.start();
    }

    /** The round under way may end; none begins. */
    @Override
    public void stop() {
        stop(Duration.ZERO);
    }

    /** The same, and waits for the round under way, as long as patience lasts. */
    protected final void stop(Duration patience) {
        Thread rounds = thread;
        thread = null;
        wake();
        try {
            if (rounds != null && patience.isPositive()) {
                rounds.join(patience);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (wake.tryAcquire(safeRound().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Duration safeRound() throws InterruptedException {
        try {
            return round();
        } catch (RuntimeException | Error fault) {
            LOG.warn("A round of {} failed: {}", name, fault.getClass().getName());
            return AFTER_TROUBLE;
        }
    }
}
