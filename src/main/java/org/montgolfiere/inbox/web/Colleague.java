package org.montgolfiere.inbox.web;

import java.util.List;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Teammate;

/** Somebody who can be given a conversation. */
public record Colleague(long id, String name) {

    /** In the place of a person: whoever is on duty and can take it best. */
    public static final long WHOEVER = 0;

    static Colleague of(Teammate mate) {
        return new Colleague(mate.person().id(), mate.person().name());
    }

    /** Those of a brand who may read its public conversations, or its private ones too. */
    static List<Colleague> readers(People people, long brand, boolean isPrivate) {
        return people.team(brand).stream()
                .filter(mate -> mate.roles().stream().anyMatch(role -> reads(role, isPrivate)))
                .map(Colleague::of)
                .toList();
    }

    private static boolean reads(Role role, boolean isPrivate) {
        return role.readsDesk() && (!isPrivate || role != Role.AMBASSADOR);
    }
}
