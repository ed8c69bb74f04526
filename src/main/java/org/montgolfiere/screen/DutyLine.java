package org.montgolfiere.screen;

import org.jspecify.annotations.Nullable;

/**
 * The sentence about duty in the top bar, already in the visitor's language.
 *
 * @param desk who holds the desk, such as "On duty: Léa until 14:00"
 * @param own the visitor's own state, such as "on duty until 18:00"
 */
public record DutyLine(String desk, String own, boolean onDuty) {

    /** Writes the line; implemented by the room that knows duty. */
    public interface Source {
        @Nullable
        DutyLine of(Visitor visitor, long brand, Words words);
    }
}
