package org.montgolfiere.offduty;

import java.time.Instant;
import org.montgolfiere.people.Notice;

/** A notice that its person did not put away yet. */
public record Kept(long id, Notice notice, Instant offeredAt) {}
