package org.montgolfiere.people;

/** A person belongs to a brand no more; what they still have open there must end. Published within the transaction. */
public record Left(long person, long brand) {}
