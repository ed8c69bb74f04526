package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan for some weeks; its shifts are drafts until it is published. */
public record RotaPlan(
        long id,
        LocalDate first,
        LocalDate last,
        State state,
        @Nullable Instant publishedAt) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        DROPPED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
