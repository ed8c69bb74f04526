package org.montgolfiere.offduty;

import org.montgolfiere.people.Member;

/** Something of a brand that changed, as open pages hear of it. */
record Change(long brand, String what, long id) {

    /** What is sent where there is no id to tell; an event without data would not be heard at all. */
    static final String NO_ID = "0";

    static Change parse(String payload) {
        String[] parts = payload.split(" ", 3);
        return new Change(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]));
    }

    /** Whether this is for the eyes of whoever reads no conversations. */
    boolean concerns(Member member) {
        return member.readsDesk() || what.equals("duty");
    }

    /** The id, unless it may be a private conversation's and the member sees none of these. */
    String data(Member member) {
        return member.readsPrivate() ? Long.toString(id) : NO_ID;
    }
}
