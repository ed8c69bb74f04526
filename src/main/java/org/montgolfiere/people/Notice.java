package org.montgolfiere.people;

import java.util.Locale;

/**
 * Anything that reaches for a person: a ring, a badge, a push, a mail. It names what it is about by an address inside
 * the desk and never holds a message's text.
 *
 * @param person whom it reaches for
 * @param brand the brand it is about
 * @param kind what happened
 * @param about an address inside the desk, such as {@code /conversations/12}
 */
public record Notice(long person, long brand, Kind kind, String about) {

    /** What a notice tells; its sentence is in the message bundle. */
    public enum Kind {
        MENTION,
        ASSIGNED,
        /** Somebody in a storm asks for help. */
        HELP,
        NOT_SENT,
        UNKNOWN_SENT,
        ACCOUNT_TROUBLE,
        /** Somebody asks for a shift to be taken, or took one. */
        SWAP,
        /** The rota of the coming weeks changed for this person. */
        ROTA,
        /** What collected, told of at the hour that the person chose. */
        DIGEST,
        EMERGENCY;

        /** The key of its sentence. */
        public String key() {
            return "notice." + name().toLowerCase(Locale.ROOT);
        }
    }
}
