package org.montgolfiere.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person write to the public in the brand's name.
 *
 * @param subject what about; null: everything
 * @param until when it ends; null: it stands until revoked
 */
public record Licence(
        long id,
        long person,
        long brand,
        @Nullable String subject,
        May may,
        @Nullable Instant until) {

    boolean standsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }

    /** Whether it covers a subject; a text about no subject needs a licence for everything. */
    boolean covers(@Nullable String wanted) {
        return subject == null || subject.equalsIgnoreCase(wanted);
    }
}
