package org.montgolfiere.offduty;

import java.time.Instant;
import org.montgolfiere.people.Notice;

/**
 * A line of one's own ledger.
 *
 * @param decision delivered, kept or dropped
 * @param reason why, as it stands in the ledger, such as {@code off_duty}
 */
public record Offered(long id, Notice notice, Instant at, String decision, String reason) {}
