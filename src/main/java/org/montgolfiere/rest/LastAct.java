package org.montgolfiere.rest;

import java.util.Locale;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;

/** What must be possible at any hour, and what a sealed link does where nobody else could: stop, disconnect, retract. */
public enum LastAct {
    STOP,
    DISCONNECT,
    RETRACT;

    boolean may(Member member, People people) {
        return switch (this) {
            case STOP -> member.leads();
            case DISCONNECT -> member.administers();
            case RETRACT -> people.mayWrite(member, null);
        };
    }

    /** As it stands in the bundle. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
