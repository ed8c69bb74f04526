package org.montgolfiere.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    Courier(Deliveries deliveries, Outside outside, Vault vault, Clock clock) {
        this.deliveries = deliveries;
        this.outside = outside;
        this.vault = vault;
        this.clock = clock;
    }

    /** Tries what is due now, some of each webhook. @return how many were tried; 0: nothing is due */
    int runDue() {
        List<Deliveries.Due> due = deliveries.claim(clock.instant(), LEASE, EACH);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(each -> threads.submit(() -> carry(each)));
        }
        return due.size();
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
