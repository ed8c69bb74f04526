package org.montgolfiere.outbound.checks;

/**
 * A reason drawn from the author's own state: shown to the author alone, stored nowhere. A type of its own, and no record of strings, so
 * that nothing which keeps a {@link Reason} can take it.
 */
public enum OwnReason {
    /** Written within seconds. */
    FAST,
    /** Hours of duty lie behind. */
    LONG_SHIFT,
    LATE,
    /** Many answers one after the other. */
    MANY;

    public String key() {
        return "checks.own." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
