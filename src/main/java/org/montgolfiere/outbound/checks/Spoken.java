package org.montgolfiere.outbound.checks;

/** A check that had something to say. @param check its name */
public record Spoken(String check, Verdict verdict) {}
