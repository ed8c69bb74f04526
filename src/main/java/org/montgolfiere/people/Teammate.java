package org.montgolfiere.people;

import java.util.List;
import java.util.Set;

/** A person of a brand, with what they are and may do there. Roles stand in the order of {@link Role}. */
public record Teammate(Person person, Set<Role> roles, List<Licence> licences) {

    public Teammate {
        roles = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(roles));
        licences = List.copyOf(licences);
    }
}
