package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In a storm its messages wait for the one answer that they all get, and whoever wants something else is not drowned by them. */
final class StormRule implements Rule {

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        return facts.wants() == Facts.Wants.DANGER
                ? null
                : switch (facts.storm()) {
                    case NONE -> null;
                    case WITHIN -> Weight.hours(-6, new Reason.Within());
                    case APART -> Weight.hours(2, new Reason.Apart());
                };
    }
}
