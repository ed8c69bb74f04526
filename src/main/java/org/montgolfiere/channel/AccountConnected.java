package org.montgolfiere.channel;

/** An account was connected, for the first time or again. Published in the transaction that notes it. */
public record AccountConnected(Account account) {}
