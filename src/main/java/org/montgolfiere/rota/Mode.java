package org.montgolfiere.rota;

import java.util.Locale;

/** How somebody holds the desk. */
public enum Mode {
    /** At work. */
    ON_SITE,
    /** Free, and reachable where it cannot wait. */
    ON_CALL;

    /** As it stands in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
