package org.montgolfiere.rota.law;

import java.util.Locale;

/** What somebody is to working-time law. */
public enum Profile {
    EMPLOYEE,
    NIGHT_WORKER,
    PART_TIME,
    MINOR,
    /** Nobody's employee: gets offers, takes or leaves them. */
    AMBASSADOR,
    /** Counts days instead of hours. */
    FORFAIT_JOURS;

    /** As it stands in the database and in the rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Profile of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
