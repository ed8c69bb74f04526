package org.montgolfiere.offduty;

import java.util.Set;

/**
 * An emergency that was let through and left by no way within the patience of the gate. Published outside any transaction;
 * it may come twice.
 *
 * @param about an address inside the desk
 * @param people those who were to hear of it
 */
public record Unreached(long brand, String about, Set<Long> people) {
    public Unreached {
        people = Set.copyOf(people);
    }
}
