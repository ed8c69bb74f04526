package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who had to write again goes first: before an answer, or the same once more after one. Writing ten times gains no more than four. */
final class AskedRule implements Rule {

    private static final int MOST = 3;
    private static final long HOURS = 3;

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        int again = Math.max(0, facts.asked() - 1);
        int more = Math.clamp(Math.max(again, facts.repeated()), 0, MOST);
        if (more == 0) {
            return null;
        }
        Reason reason =
                facts.repeated() > again ? new Reason.Repeated(facts.repeated()) : new Reason.Asked(facts.asked());
        return Weight.hours(more * HOURS, reason);
    }
}
