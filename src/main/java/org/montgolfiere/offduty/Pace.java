package org.montgolfiere.offduty;

import java.time.Duration;

/**
 * How a stream breathes.
 *
 * @param gather how long changes are gathered before they are written together
 * @param heartbeat the longest silence
 */
record Pace(Duration gather, Duration heartbeat) {
    static final Pace CALM = new Pace(Duration.ofMillis(100), Duration.ofSeconds(20));
}
