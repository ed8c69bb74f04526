package org.montgolfiere.rota;

import java.time.LocalDate;
import java.util.List;

/**
 * A need on one day, with who holds it.
 *
 * @param held by whom, with the reliefs of today; somebody who is off is not among them
 */
public record Slot(Need need, LocalDate day, Stretch time, List<Shift> held) {

    public Slot {
        held = List.copyOf(held);
    }

    /** How many people are missing. */
    public int missing() {
        return Math.max(0, need.people() - held.size());
    }
}
