package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who may be in danger stands before everything; the lists see to that, this holds wherever only scores count. */
final class DangerRule implements Rule {

    private static final long WEEK = 7 * 24;

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        return facts.wants() == Facts.Wants.DANGER ? Weight.hours(WEEK, new Reason.Wanted(Facts.Wants.DANGER)) : null;
    }
}
