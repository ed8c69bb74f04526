package org.montgolfiere.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.home.KillPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends what is due, one thing at a time: claimed, handed to the network outside any transaction, then noted. */
@Component
class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    /** Before the lease ends a try must be noted, or another makes the next one. */
    private static final Duration NOTED_WITHIN = Leases.LENGTH.minusSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final Leases leases;
    private final Dispatches dispatches;
    private final Outcomes outcomes;
    private final Outlet outlet;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Surroundings surroundings;

    /** What a test does otherwise: dying at named points, and passing time. */
    interface Surroundings {
        void reached(String point);

        void pause(Duration time);
    }

    @Autowired
    Departures(
            Leases leases, Dispatches dispatches, Outcomes outcomes, Outlet outlet, MeterRegistry meters, Clock clock) {
        this(leases, dispatches, outcomes, outlet, meters, clock, new World());
    }

    Departures(
            Leases leases,
            Dispatches dispatches,
            Outcomes outcomes,
            Outlet outlet,
            MeterRegistry meters,
            Clock clock,
            Surroundings surroundings) {
        this.leases = leases;
        this.dispatches = dispatches;
        this.outcomes = outcomes;
        this.outlet = outlet;
        this.meters = meters;
        this.clock = clock;
        this.surroundings = surroundings;
    }

    private static final class World implements Surroundings {
        @Override
        public void reached(String point) {
            KillPoint.at(point);
        }

        @Override
        public void pause(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    /** Sends everything that is due now. @return how many tries that took */
    int runDue() {
        int tries = 0;
        for (Optional<Leases.Claimed> next = leases.claim(); next.isPresent(); next = leases.claim()) {
            depart(next.get());
            tries++;
        }
        return tries;
    }

    void depart(Leases.Claimed claimed) {
        Instant begun = clock.instant();
        surroundings.reached("outbox.claimed");
        Fate fate = claimed.dispatch().stop() == null ? fate(claimed, begun) : ofStopped();
        surroundings.reached("outbox.sent-not-noted");
        note(claimed, fate, begun.plus(NOTED_WITHIN));
        meters.counter("montgolfiere.outbox.tries", "fate", fate.getClass().getSimpleName())
                .increment();
    }

    /** Its process died on the way, and a stop came since: nothing is sent, and a person looks. */
    private static Fate ofStopped() {
        return new Fate.Doubtful(null, "outbound.why.interrupted", false);
    }

    private Fate fate(Leases.Claimed claimed, Instant begun) {
        Dispatch dispatch = claimed.dispatch();
        Outgoing outgoing = outgoing(dispatch);
        return dispatch.speaks()
                        && outgoing.text().isEmpty()
                        && outgoing.pictures().isEmpty()
                ? Fate.ofErased(claimed.doubt())
                : tried(claimed, outgoing, begun);
    }

    private Fate tried(Leases.Claimed claimed, Outgoing outgoing, Instant begun) {
        long account = claimed.dispatch().account();
        Network.Certainty certainty = outlet.network(account).certainty(outgoing.act());
        return switch (Fate.step(claimed.doubt(), certainty)) {
            case SEND -> sent(claimed, outgoing, certainty, begun);
            case FIND -> found(claimed, outlet.find(account, outgoing), begun);
            case FIND_THEN_SEND -> {
                Delivery found = outlet.find(account, outgoing);
                yield found instanceof Delivery.NotSent
                        ? sent(claimed, outgoing, certainty, begun)
                        : found(claimed, found, begun);
            }
            case ASK -> new Fate.Doubtful(null, "outbound.why.interrupted", false);
        };
    }

    private Fate sent(Leases.Claimed claimed, Outgoing outgoing, Network.Certainty certainty, Instant begun) {
        Dispatch dispatch = claimed.dispatch();
        Delivery delivery = outlet.send(dispatch.account(), outgoing);
        return Fate.afterSending(delivery, claimed.doubt(), certainty, dispatch.tries(), now(claimed, begun));
    }

    private Fate found(Leases.Claimed claimed, Delivery delivery, Instant begun) {
        return Fate.afterFinding(delivery, claimed.dispatch().tries(), now(claimed, begun));
    }

    /** By the clock that gave the lease, which may not be at hand while the database is away. */
    private Instant now(Leases.Claimed claimed, Instant begun) {
        return claimed.at().plus(Duration.between(begun, clock.instant()));
    }

    /** What is known is told until it is heard: a database that is away for a while must not make doubt of it. */
    private void note(Leases.Claimed claimed, Fate fate, Instant latest) {
        Instant next = clock.instant();
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                outcomes.note(claimed, fate);
                return;
            } catch (RuntimeException trouble) {
                next = later(next, clock.instant()).plus(pause);
                if (next.isAfter(latest)) {
                    throw trouble;
                }
                LOG.warn(
                        "How dispatch {} ended is noted again in {}: {}",
                        claimed.dispatch().id(),
                        pause,
                        trouble.getClass().getSimpleName());
            }
            surroundings.pause(pause);
        }
    }

    /** A clock that was set back makes no tries endless. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private Outgoing outgoing(Dispatch dispatch) {
        return new Outgoing(
                dispatch.act(),
                dispatch.key(),
                dispatch.text(),
                dispatch.subject(),
                dispatches.pictures(dispatch.id()),
                dispatches.manner(dispatch.id()));
    }
}
