package org.montgolfiere.rest;

import java.util.Locale;

/** What becomes of a thing in somebody's hands when they leave. */
public enum Fate {
    /** Somebody else has it. */
    PASSED,
    /** It is everybody's again. */
    POOLED,
    /** It waits in their name until they are back, or the other side writes. */
    KEPT,
    /** They are in the middle of it: it stays until they look away. */
    LIVE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
