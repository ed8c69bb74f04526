package org.montgolfiere.people;

import java.util.Locale;

/** What a licence allows. Each includes those before it. */
public enum May {
    DRAFT,
    SEND,
    APPROVE;

    /** As it stands in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static May of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean includes(May other) {
        return compareTo(other) >= 0;
    }
}
