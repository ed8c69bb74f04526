package org.montgolfiere.people;

/** Somebody ended every session of theirs but one, by hand or by a new password. */
public record OtherSessionsEnded(long person) {}
