package org.montgolfiere.offduty;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Twice a minute: what nothing carried waits from now on, and whoever chose this hour is told of what collected. */
@Component
@ConditionalOnWebApplication
class GateLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Gate gate;
    private final Digests digests;

    GateLoop(Gate gate, Digests digests) {
        super("gate");
        this.gate = gate;
        this.digests = digests;
    }

    @Override
    protected Duration round() {
        gate.keepUncarried();
        digests.runDue();
        return PAUSE;
    }
}
