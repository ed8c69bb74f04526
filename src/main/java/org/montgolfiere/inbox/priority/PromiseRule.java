package org.montgolfiere.inbox.priority;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was promised presses more as its moment comes near, and most once it has passed. */
final class PromiseRule implements Rule {

    private static final Duration NEAR = Duration.ofDays(1);
    private static final Duration CLOSE = Duration.ofHours(4);

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        Promise promise = facts.promise();
        return promise == null ? null : of(promise, now);
    }

    private static Weight of(Promise promise, Instant now) {
        Instant near = promise.due().minus(NEAR);
        Instant close = promise.due().minus(CLOSE);
        if (now.isBefore(near)) {
            return weight(0, promise, near);
        }
        if (now.isBefore(close)) {
            return weight(4, promise, close);
        }
        if (now.isBefore(promise.due())) {
            return weight(12, promise, promise.due());
        }
        return Weight.hours(24, new Reason.Promised(promise, true));
    }

    private static Weight weight(long hours, Promise promise, Instant changes) {
        return new Weight(Duration.ofHours(hours), new Reason.Promised(promise, false), changes);
    }
}
