package org.montgolfiere.people;

import java.util.Locale;

/** What a person is to one brand; a person may be several things to it. */
public enum Role {
    ADMIN,
    LEAD,
    MANAGER,
    COLLEAGUE,
    AMBASSADOR,
    HR;

    /** As it stands in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Sees the brand's conversations. Ambassadors see public ones only; HR sees none. */
    public boolean readsDesk() {
        return this != HR;
    }

    /** Writes to the public without a licence. Colleagues and ambassadors need one. */
    public boolean writesFreely() {
        return this == ADMIN || this == LEAD || this == MANAGER;
    }

    /** Runs the desk: labels, saved replies, retention, moderation, somebody else's assignment. */
    public boolean leads() {
        return this == ADMIN || this == LEAD;
    }

    /** Changes who belongs to the brand and which accounts it has. */
    public boolean administers() {
        return this == ADMIN;
    }
}
