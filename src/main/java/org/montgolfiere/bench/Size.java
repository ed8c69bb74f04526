package org.montgolfiere.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param messages stored in batches before anything is read
 * @param conversations they belong to
 * @param single how long messages are stored one by one
 * @param copied rows for the comparison with COPY
 * @param warming how long the event stream is fed before it is watched
 * @param stream how long the event stream is watched
 * @param reads requests for each page
 * @param secondStart whether an AOT cache is made where none is in use
 */
record Size(
        int messages,
        int conversations,
        Duration single,
        int copied,
        Duration warming,
        Duration stream,
        int reads,
        boolean secondStart) {

    static final Size FULL = new Size(
            1_000_000,
            100_000,
            Duration.ofSeconds(10),
            100_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            500,
            true);
    static final Size QUICK = new Size(
            20_000, 2_000, Duration.ofSeconds(2), 10_000, Duration.ofSeconds(3), Duration.ofSeconds(3), 100, false);

    static Size of(boolean quick) {
        return quick ? QUICK : FULL;
    }
}
