package org.montgolfiere.rest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a named second person holds while the last who could act is off.
 *
 * @param person who is off, and made it
 * @param holder the second person's name
 * @param opened null: the seal is whole
 */
public record SealedLink(
        long id,
        long brand,
        long person,
        String holder,
        Instant from,
        Instant to,
        @Nullable Instant opened) {

    /** How long it opens what it opens. */
    static final Duration OPEN = Duration.ofHours(1);

    /** What was done by it. @param kind a word of the bundle */
    public record Done(String kind, @Nullable Long about, Instant at) {}

    /** Whether its person is off at a moment: it is for nothing else. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    boolean isOpen(Instant moment) {
        return opened != null && moment.isBefore(opened.plus(OPEN)) && holds(moment);
    }
}
