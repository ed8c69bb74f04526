package org.montgolfiere.rota;

import java.time.Instant;

/** A piece of duty offered to an ambassador, who takes it or leaves it. */
public record Offer(long id, long brand, long person, long need, String name, Stretch time, Instant expiresAt) {}
