package org.montgolfiere.offduty;

import java.util.Locale;

/** What a person wants by mail of what the gate lets through. */
public enum MailChoice {
    NONE,
    /** What collected, at the chosen hour. */
    DIGEST,
    /** Whatever rings. */
    ALL;

    /** As it stands in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailChoice of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
