package org.montgolfiere.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may draft, send and approve: by role first, else by a licence that stands at that moment. */
final class Mandate {

    private Mandate() {}

    static boolean allows(
            Set<Role> roles, List<Licence> licences, May wanted, @Nullable String subject, Instant moment) {
        if (roles.stream().noneMatch(Role::readsDesk)) {
            return false;
        }
        if (roles.stream().anyMatch(role -> allowedByRole(role, wanted))) {
            return true;
        }
        return licences.stream()
                .anyMatch(licence ->
                        licence.may().includes(wanted) && licence.covers(subject) && licence.standsAt(moment));
    }

    private static boolean allowedByRole(Role role, May wanted) {
        May most = byRole(role);
        return most != null && most.includes(wanted);
    }

    private static @Nullable May byRole(Role role) {
        return switch (role) {
            case ADMIN, LEAD -> May.APPROVE;
            case MANAGER -> May.SEND;
            case COLLEAGUE, AMBASSADOR, HR -> null;
        };
    }
}
