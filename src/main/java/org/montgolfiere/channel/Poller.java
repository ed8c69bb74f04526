package org.montgolfiere.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Polls the accounts that are due, each on a thread of its own and in one process at a time. */
@Component
class Poller {

    private static final int AT_ONCE = 64;

    private final String owner = UUID.randomUUID().toString();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> reading = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private final Leases leases;
    private final Reading accounts;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Duration interval;

    @Autowired
    Poller(
            Leases leases,
            Reading accounts,
            Clock clock,
            @Value("${MONTGOLFIERE_POLL_SECONDS:10}") int intervalSeconds) {
        this(leases, accounts, clock, RandomGenerator.getDefault(), Duration.ofSeconds(intervalSeconds));
    }

    Poller(Leases leases, Reading accounts, Clock clock, RandomGenerator chance, Duration interval) {
        this.leases = leases;
        this.accounts = accounts;
        this.clock = clock;
        this.chance = chance;
        this.interval = interval;
    }

    /** Starts to poll what is due, and does not wait for it. */
    List<Future<?>> startDue() {
        List<Future<?>> started = new ArrayList<>();
        int room = AT_ONCE - reading.size();
        if (room <= 0) {
            return started;
        }
        for (Account account : leases.take(owner, clock.instant(), room)) {
            reading.add(account.id());
            started.add(threads.submit(() -> poll(account)));
        }
        return started;
    }

    /** Polls what is due now, and returns when all of it is done. */
    void runDue() {
        for (Future<?> each : startDue()) {
            try {
                each.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Holds on to what is being polled. */
    void renewLeases() {
        if (!reading.isEmpty()) {
            leases.renew(owner, List.copyOf(reading));
        }
    }

    /** After a stop as well. */
    void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            stopping = false;
        }
    }

    /** Ends what is being polled and lets go of it; a reading that is cut off is made again from its cursor. */
    void stop() {
        stopping = true;
        threads.shutdownNow();
        try {
            if (threads.awaitTermination(5, TimeUnit.SECONDS)) {
                leases.releaseAll(owner);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll(Account account) {
        Instant started = clock.instant();
        try {
            Reading.Ended ended = accounts.read(account, () -> !stopping && leases.held(owner, account.id()));
            if (!stopping) {
                rest(account, started, ended);
            }
        } catch (RuntimeException away) {
            Trouble.log(account, "letting go of", away); // the database is away: the lease ends by itself
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (Error broken) {
            Trouble.log(account, "reading", broken);
            rest(account, started, new Reading.Ended.Failed(Trouble.FAULT));
        } finally {
            reading.remove(account.id());
        }
    }

    private void rest(Account account, Instant started, Reading.Ended ended) {
        Instant now = clock.instant();
        long id = account.id();
        switch (ended) {
            case Reading.Ended.Well(boolean more) ->
                leases.releaseWell(owner, id, started, now, more ? now : now.plus(pause(account)));
            case Reading.Ended.Limited(Instant until) ->
                leases.releaseLimited(owner, id, started, BackOff.limited(now, until, chance.nextDouble()));
            case Reading.Ended.Failed(String why) -> leases.releaseFailed(owner, id, now, now.plus(backOff(id)), why);
            case Reading.Ended.Over() -> leases.release(owner, id, started, now.plus(pause(account)));
        }
    }

    private Duration pause(Account account) {
        Duration pace = accounts.pace(account);
        return BackOff.between(pace == null ? interval : pace, chance.nextDouble());
    }

    private Duration backOff(long account) {
        return BackOff.after(leases.failures(account) + 1, chance.nextDouble());
    }
}
