package org.montgolfiere.channel;

import java.util.Locale;

/** Whom something of ours is for, the widest first. */
public enum Audience {
    PUBLIC,
    /** Everybody who comes by; no list shows it. */
    UNLISTED,
    FOLLOWERS,
    /** Those whom it names. */
    NAMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
