package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Twice a minute: what nothing carried waits from now on, whoever chose this hour is told of what collected, and the desk has
 * keys to push with; which way went what is gone since yesterday is forgotten. Trouble with one holds up no other.
 */
@Component
@ConditionalOnWebApplication
class GateLoop extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(GateLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration GONE = Duration.ofDays(1);

    private final Gate gate;
    private final Digests digests;
    private final PushKeys keys;
    private final Ways ways;
    private final Clock clock;

    GateLoop(Gate gate, Digests digests, PushKeys keys, Ways ways, Clock clock) {
        super("gate");
        this.keys = keys;
        this.gate = gate;
        this.digests = digests;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    protected Duration round() {
        alone(gate::keepUncarried);
        alone(digests::runDue);
        alone(keys::own);
        alone(() -> ways.forget(clock.instant().minus(GONE)));
        return PAUSE;
    }

    private static void alone(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException trouble) {
            LOG.warn("A part of the gate's round is tried again: {}", trouble.toString());
        }
    }
}
