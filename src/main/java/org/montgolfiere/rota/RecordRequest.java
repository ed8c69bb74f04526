package org.montgolfiere.rota;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to read a person's month of hours.
 *
 * @param opened when a link that was made on it was opened first; null: it was not, or there is none
 */
public record RecordRequest(
        long id,
        String reader,
        YearMonth month,
        String reason,
        Instant at,
        @Nullable Instant opened) {}
