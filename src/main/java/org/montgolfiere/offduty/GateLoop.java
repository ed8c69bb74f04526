package org.montgolfiere.offduty;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Twice a minute: the desk has keys to push with, what nothing carried waits from now on, and whoever chose this hour is told of what collected. */
@Component
@ConditionalOnWebApplication
class GateLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Gate gate;
    private final Digests digests;
    private final PushKeys keys;

    GateLoop(Gate gate, Digests digests, PushKeys keys) {
        super("gate");
        this.keys = keys;
        this.gate = gate;
        this.digests = digests;
    }

    @Override
    protected Duration round() {
        keys.own();
        gate.keepUncarried();
        digests.runDue();
        return PAUSE;
    }
}
