package org.montgolfiere.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Vault;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries what webhooks are to hear to their addresses. A process that dies half-way leaves it to the next after the lease. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int EACH = 5;
    private static final int ANSWER_BYTES = 64 << 10;
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final Outside outside;
    private final Vault vault;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Courier(Deliveries deliveries, Outside outside, Vault vault, Clock clock) {
        this.deliveries = deliveries;
        this.outside = outside;
        this.vault = vault;
        this.clock = clock;
    }

    /** Starts what is due to webhooks that are not being told already, and does not wait for it. */
    List<Future<Integer>> startDue() {
        return deliveries.waiting(clock.instant()).stream()
                .filter(underWay::add)
                .map(webhook -> threads.submit(() -> carryAll(webhook)))
                .toList();
    }

    /** Tries what is due now, and returns when all of it is done. @return how many were tried; 0: nothing is due */
    int runDue() {
        int tried = 0;
        for (Future<Integer> each : startDue()) {
            try {
                tried += each.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return tried;
    }

    /** What is under way may end; nothing more begins. */
    void stop() {
        stopping = true;
    }

    /** A webhook that answers slowly keeps nobody waiting but itself. */
    private int carryAll(long webhook) {
        try {
            int tried = 0;
            for (List<Deliveries.Due> due = claim(webhook); !due.isEmpty(); due = claim(webhook)) {
                carryTogether(due);
                tried += due.size();
            }
            return tried;
        } catch (RuntimeException fault) {
            LOG.warn("telling webhook {} failed: {}", webhook, fault.getClass().getName());
            throw fault;
        } finally {
            underWay.remove(webhook);
        }
    }

    private List<Deliveries.Due> claim(long webhook) {
        return stopping ? List.of() : deliveries.claim(webhook, clock.instant(), LEASE, EACH);
    }

    private void carryTogether(List<Deliveries.Due> due) {
        try (ExecutorService batch = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(each -> batch.submit(() -> carry(each)));
        }
    }

    private void carry(Deliveries.Due due) {
        try {
            note(due, failure(outside.send(request(due))));
        } catch (RuntimeException fault) {
            LOG.warn(
                    "carrying delivery {} failed: {}",
                    due.id(),
                    fault.getClass().getName());
            note(due, "a fault of the desk");
        }
    }

    private void note(Deliveries.Due due, @Nullable String failure) {
        if (failure == null) {
            deliveries.delivered(due, clock.instant());
            return;
        }
        Instant next = Retries.next(due.begunAt(), due.tries(), clock.instant(), chance.nextDouble());
        if (next == null || failure.equals(Integer.toString(GONE))) {
            deliveries.dead(due, failure, clock.instant());
            return;
        }
        deliveries.again(due, failure, next);
    }

    private Request request(Deliveries.Due due) {
        String secret = vault.openText("webhook:" + due.webhook(), due.secret());
        byte[] body = due.body().getBytes(StandardCharsets.UTF_8);
        return Request.post(URI.create(due.address()), "application/json", body)
                .header(Signature.HEADER, Signature.of(secret, clock.instant(), due.body()))
                .header("Montgolfiere-Event", due.event())
                .header("Montgolfiere-Delivery", Long.toString(due.id()))
                .within(WITHIN)
                .atMost(ANSWER_BYTES);
    }

    /** The status, or a short phrase where there was none; null: it was received. */
    private static @Nullable String failure(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> reply.good() ? null : Integer.toString(reply.status());
            case Answer.Failure failure -> failure.why();
        };
    }
}
