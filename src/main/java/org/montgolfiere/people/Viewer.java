package org.montgolfiere.people;

import java.util.Map;
import java.util.Set;
import org.montgolfiere.screen.NotFound;

/**
 * The person behind a request with what they are to each of their brands. A controller takes it as an argument; every
 * read of a brand's things goes through {@link #in}, so a foreign brand is a 404.
 */
public record Viewer(long person, String name, Map<Long, Set<Role>> roles) {

    public Viewer {
        roles = Map.copyOf(roles);
    }

    /** This person as a member of the brand. @throws NotFound when they are none */
    public Member in(long brand) {
        Set<Role> held = roles.get(brand);
        if (held == null || held.isEmpty()) {
            throw new NotFound();
        }
        return new Member(person, name, brand, held);
    }

    /** The brands whose desk this person reads. */
    public Long[] desks() {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Role::readsDesk))
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(Long[]::new);
    }
}
