package org.montgolfiere.api;

import java.time.Clock;
import org.montgolfiere.home.Restored;
import org.springframework.stereotype.Component;

/** After a restore no webhook is told a second time: what was due is given up, and can be replayed by hand. */
@Component
class Undelivered implements Restored {

    private final Deliveries deliveries;
    private final Clock clock;

    Undelivered(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void settle() {
        deliveries.giveUpAll("the desk was restored from a backup", clock.instant());
    }
}
