package org.montgolfiere.rota;

import java.time.Instant;
import java.time.YearMonth;

/** Somebody asked to read a person's month of hours. */
public record RecordRequest(long id, String reader, YearMonth month, String reason, Instant at) {}
