package org.montgolfiere.inbox.priority;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that we said will be done.
 *
 * @param due by when
 * @param day the day that was named, where no hour was: it is due as that day's work ends
 */
public record Promise(Instant due, @Nullable LocalDate day) {}
