package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something goes before who only says something. A request and a complaint weigh the same: a reader that takes
 * the one for the other, such as in an angry text, moves nothing.
 */
final class WantsRule implements Rule {

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        Facts.Wants wants = facts.wants();
        return wants == null
                ? null
                : switch (wants) {
                    case QUESTION -> Weight.hours(1, new Reason.Wanted(wants));
                    case REQUEST, COMPLAINT -> Weight.hours(2, new Reason.Wanted(wants));
                    case DANGER -> null;
                };
    }
}
