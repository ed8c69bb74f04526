package org.montgolfiere.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Notes how an account fares while it is read: what new came and how late, and how many calls its network still takes. */
@Component
class Hearing {

    private final HealthRows rows;
    private final Clock clock;

    Hearing(HealthRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What others said counts; what stands above it in its thread may be old. */
    void took(Account account, Batch batch, Inlet.Taken taken) {
        Instant now = clock.instant();
        batch.items().stream()
                .filter(Incoming.Message.class::isInstance)
                .map(Incoming.Message.class::cast)
                .filter(each -> taken.stored() > 0 && !each.ours() && each.kind() != Incoming.Message.Kind.POST)
                .map(Incoming.Message::sentAt)
                .max(Instant::compareTo)
                .ifPresent(said -> rows.heard(account.id(), now, Duration.between(said, now)));
    }

    void ended(Network network, Login login) {
        rows.quota(login.account().id(), network.quota(login));
    }
}
