package org.montgolfiere.offduty;

import java.util.Locale;

/** How much of what may reach a person at work rings at once. */
public enum Level {
    /** What cannot wait rings; the rest collects and comes at the hour that the person chose. */
    CALM,
    /** Nothing rings. */
    FOCUS,
    /** Everything rings. */
    WATCH;

    /** As it stands in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
