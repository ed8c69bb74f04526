package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.montgolfiere.people.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people at the hour that they chose what collected for them. Whoever cannot be reached at that hour, or by no way, is
 * told when they can be.
 */
@Service
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private final ReachRows reaches;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;

    Digests(ReachRows reaches, Gate gate, TransactionOperations transactions, Clock clock) {
        this.reaches = reaches;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    void runDue() {
        reaches.collected(clock.instant().minus(AGAIN)).forEach(this::alone);
    }

    /** One that fails is tried again, and holds up nobody behind it. */
    private void alone(ReachRows.Collected collected) {
        try {
            transactions.executeWithoutResult(status -> tell(collected));
        } catch (RuntimeException trouble) {
            LOG.warn("A digest was not told: {}", trouble.toString());
        }
    }

    private void tell(ReachRows.Collected collected) {
        long person = collected.place().person();
        long brand = collected.place().brand();
        Instant now = clock.instant();
        Reach reach = reaches.of(new Long[] {person}).getOrDefault(person, Reach.CALM);
        Instant hour = last(reach.digest(), ZoneId.of(collected.zone()), now);
        Notice digest = new Notice(person, brand, Notice.Kind.DIGEST, "/brands/" + brand + "/duty");
        if (collected.since().isBefore(hour) && gate.reaches(digest) && reaches.tell(collected.place(), hour, now)) {
            gate.offer(digest);
        }
    }

    /** The last moment at which a clock in this zone showed this hour. */
    static Instant last(LocalTime hour, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant then = today.atTime(hour).atZone(zone).toInstant();
        return then.isAfter(now) ? today.minusDays(1).atTime(hour).atZone(zone).toInstant() : then;
    }
}
