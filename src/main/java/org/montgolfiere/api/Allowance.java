package org.montgolfiere.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests each key may still make: a full purse at first, refilled steadily. */
final class Allowance {

    static final int PURSE = 1_000;
    static final int A_SECOND = 50;
    private static final int MOST_KEYS = 10_000;

    private final Map<String, Purse> purses = new LinkedHashMap<>(16, 0.75f, true);

    private record Purse(double left, Instant at) {
        Purse refilled(Instant now) {
            double more = Math.max(0, Duration.between(at, now).toMillis()) * A_SECOND / 1_000.0;
            return new Purse(Math.min(PURSE, left + more), now);
        }
    }

    /** Spends one. @return how long to wait; zero: it may go on */
    synchronized Duration spend(String key, Instant now) {
        Purse purse = purses.getOrDefault(key, new Purse(PURSE, now)).refilled(now);
        boolean enough = purse.left() >= 1;
        purses.put(key, enough ? new Purse(purse.left() - 1, now) : purse);
        forgetTheLongestIdle();
        return enough ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - purse.left()) * 1_000 / A_SECOND));
    }

    private void forgetTheLongestIdle() {
        if (purses.size() > MOST_KEYS) {
            purses.remove(purses.keySet().iterator().next());
        }
    }
}
