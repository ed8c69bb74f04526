package org.montgolfiere.triage;

/** What the writer feels about the matter. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
