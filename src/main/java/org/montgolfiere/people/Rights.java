package org.montgolfiere.people;

import org.springframework.security.access.AccessDeniedException;

/** Refuses what a member's roles do not allow within their own brand; screens and API answer 403. */
public final class Rights {

    private Rights() {}

    /** @throws AccessDeniedException unless an administrator */
    public static void administers(Member member) {
        require(member.administers());
    }

    /** @throws AccessDeniedException unless an administrator or a lead */
    public static void leads(Member member) {
        require(member.leads());
    }

    /** @throws AccessDeniedException where it does not hold */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not within this person's roles");
        }
    }
}
