package org.montgolfiere.inbox;

import java.time.Instant;

/** An unusual rate opened a storm at an account. Published in the transaction that opens it. */
public record StormOpened(long brand, long account, long storm, Instant at) {}
