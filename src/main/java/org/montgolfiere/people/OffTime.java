package org.montgolfiere.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a person is off.
 *
 * @param end the first moment after it
 * @param word the person's own word for it, shown to them alone, or null
 * @param bound whether the person wished that nothing opens their door before the end
 */
public record OffTime(
        long id,
        long person,
        Instant start,
        Instant end,
        @Nullable String word,
        boolean bound) {

    public boolean holds(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
