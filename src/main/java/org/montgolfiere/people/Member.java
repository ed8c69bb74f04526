package org.montgolfiere.people;

import java.util.Set;

/** A person within one brand. */
public record Member(long person, String name, long brand, Set<Role> roles) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean readsDesk() {
        return roles.stream().anyMatch(Role::readsDesk);
    }

    /** Sees private conversations: everybody who reads the desk and is more than an ambassador. */
    public boolean readsPrivate() {
        return roles.stream().anyMatch(role -> role.readsDesk() && role != Role.AMBASSADOR);
    }

    public boolean writesFreely() {
        return roles.stream().anyMatch(Role::writesFreely);
    }

    public boolean leads() {
        return roles.stream().anyMatch(Role::leads);
    }

    public boolean administers() {
        return roles.stream().anyMatch(Role::administers);
    }
}
