package org.montgolfiere.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.home.KillPoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends what is due, one thing at a time: claimed, handed to the network outside any transaction, then noted. */
@Component
class Departures {

    private final Leases leases;
    private final Dispatches dispatches;
    private final Notes notes;
    private final Outlet outlet;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Consumer<String> killPoint;

    @Autowired
    Departures(Leases leases, Dispatches dispatches, Notes notes, Outlet outlet, MeterRegistry meters, Clock clock) {
        this(leases, dispatches, notes, outlet, meters, clock, KillPoint::at);
    }

    Departures(
            Leases leases,
            Dispatches dispatches,
            Notes notes,
            Outlet outlet,
            MeterRegistry meters,
            Clock clock,
            Consumer<String> killPoint) {
        this.leases = leases;
        this.dispatches = dispatches;
        this.notes = notes;
        this.outlet = outlet;
        this.meters = meters;
        this.clock = clock;
        this.killPoint = killPoint;
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
        killPoint.accept("outbox.claimed");
        Dispatch dispatch = claimed.dispatch();
        Outgoing outgoing = outgoing(dispatch);
        Fate fate = dispatch.speaks()
                        && outgoing.text().isEmpty()
                        && outgoing.pictures().isEmpty()
                ? Fate.ofErased(claimed.doubtful())
                : tried(claimed, outgoing);
        killPoint.accept("outbox.sent-not-noted");
        notes.note(dispatch, fate);
        meters.counter("montgolfiere.outbox.tries", "fate", fate.getClass().getSimpleName())
                .increment();
    }

    private Fate tried(Leases.Claimed claimed, Outgoing outgoing) {
        Dispatch dispatch = claimed.dispatch();
        Network.Certainty certainty = outlet.network(dispatch.account()).certainty();
        return switch (Fate.step(claimed.doubtful(), certainty)) {
            case SEND ->
                Fate.afterSending(
                        outlet.send(dispatch.account(), outgoing),
                        claimed.doubtful(),
                        certainty,
                        dispatch.tries(),
                        clock.instant());
            case FIND ->
                Fate.afterFinding(outlet.find(dispatch.account(), outgoing), dispatch.tries(), clock.instant());
            case ASK -> new Fate.Doubtful(null, "outbound.why.interrupted");
        };
    }

    private Outgoing outgoing(Dispatch dispatch) {
        return new Outgoing(
                dispatch.act(),
                dispatch.key(),
                dispatch.text(),
                dispatch.subject(),
                dispatches.pictures(dispatch.id()));
    }
}
