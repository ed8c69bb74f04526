package org.montgolfiere.inbox.priority;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One reason to answer something sooner or later. */
interface Rule {

    /** @return null where the rule has nothing to say */
    @Nullable
    Weight of(Facts facts, Instant now);

    /**
     * What a rule says.
     *
     * @param head how much longer it counts as having waited; negative: less long
     * @param changes when the rule will say something else though no fact has changed; null: never
     */
    record Weight(Duration head, Reason reason, @Nullable Instant changes) {
        static Weight hours(long hours, Reason reason) {
            return new Weight(Duration.ofHours(hours), reason, null);
        }
    }
}
