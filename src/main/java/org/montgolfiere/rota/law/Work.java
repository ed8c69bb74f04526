package org.montgolfiere.rota.law;

import java.time.Instant;
import java.util.List;
import org.montgolfiere.rota.Stretch;

/**
 * A piece of somebody's time in the service of the brand.
 *
 * @param pause minutes of it that are no work, taken to lie in its middle
 */
public record Work(Kind kind, Stretch time, int pause) {

    /** What kind of time it is. */
    public enum Kind {
        WORK,
        /** Free, but reachable: rest, as long as nobody calls. */
        ON_CALL,
        /** Work after a call. */
        CALL_OUT
    }

    /** The pieces without the pause. */
    List<Stretch> net() {
        if (pause == 0) {
            return List.of(time);
        }
        long seconds = Math.max(0, time.length().toSeconds() - pause * 60L) / 2;
        Instant stops = time.from().plusSeconds(seconds);
        return time.without(List.of(new Stretch(stops, time.to().minusSeconds(seconds))));
    }
}
