package org.montgolfiere.inbox;

import java.time.Instant;

/** A storm is over. Published in the transaction that closes it. */
public record StormClosed(long brand, long account, long storm, Instant at) {}
