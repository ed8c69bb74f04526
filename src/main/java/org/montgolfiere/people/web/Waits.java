package org.montgolfiere.people.web;

import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.screen.Page;

/** Says how long to wait, rounded up so that nobody comes back too early. */
final class Waits {

    private Waits() {}

    static String say(Page page, Instant until) {
        long seconds = Math.max(
                1, Duration.between(page.words().now(), until).plusMillis(999).toSeconds());
        return seconds <= 60
                ? page.say("people.wait.seconds", seconds)
                : page.say("people.wait.minutes", (seconds + 59) / 60);
    }
}
