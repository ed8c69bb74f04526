package org.montgolfiere.channel.rehearsal;

import java.time.Duration;
import java.time.Instant;

/**
 * One playing of a script for one account, from its beginning.
 *
 * @param id part of every remote id in it
 * @param told how much of the story was over at {@code seen}
 * @param speed seconds of story in a second
 * @param position the script's lines before it are decided
 */
record Run(
        long account,
        String id,
        String script,
        double speed,
        Duration told,
        Instant seen,
        boolean paused,
        int position) {

    /** A desk that slept longer than this slept through nothing: the story waits for whoever plays it. */
    static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    /** How much of the story is over at this moment, no more than its whole length. */
    Duration toldAt(Instant now, Duration length) {
        if (paused) {
            return told;
        }
        Duration step = Duration.between(seen, now);
        Duration real = step.isNegative() ? Duration.ZERO : step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step;
        Duration reached = told.plusMillis(Math.round(real.toMillis() * speed));
        return reached.compareTo(length) > 0 ? length : reached;
    }

    /** When a line of the story came, seen from the moment at which {@code reached} of it is over. */
    Instant moment(Duration line, Duration reached, Instant now) {
        return now.minusMillis(Math.round(reached.minus(line).toMillis() / speed));
    }

    String remote(String line) {
        return id + "/" + line;
    }
}
