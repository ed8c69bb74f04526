package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A need on one day, with who holds it.
 *
 * @param held by whom, with the reliefs of today; somebody who is off is not among them
 */
public record Slot(Need need, LocalDate day, Stretch time, List<Shift> held) {

    public Slot {
        held = List.copyOf(held);
    }

    /** How many people are missing where most are: somebody who leaves early leaves a gap. */
    public int missing() {
        return Stream.concat(
                        Stream.of(time.from()),
                        held.stream().map(shift -> shift.time().to()).filter(time::holds))
                .mapToInt(this::missing)
                .max()
                .orElse(0);
    }

    private int missing(Instant instant) {
        long there = held.stream().filter(shift -> shift.time().holds(instant)).count();
        return (int) Math.max(0, need.people() - there);
    }
}
