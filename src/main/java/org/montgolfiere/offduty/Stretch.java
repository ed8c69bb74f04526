package org.montgolfiere.offduty;

import java.time.Instant;

/** A piece of time, its end not included. */
public record Stretch(Instant from, Instant to) {

    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean overlaps(Stretch other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
