package org.montgolfiere.rota.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit that an agreement moved.
 *
 * @param country two letters: whose law holds the rule
 * @param agreement where it is written
 * @param until the first day it no longer counts; null: it goes on
 */
public record Derogation(
        String country,
        String rule,
        int value,
        String agreement,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it stands on every day from one to another. */
    boolean stands(LocalDate first, LocalDate last) {
        return !first.isBefore(since) && (until == null || last.isBefore(until));
    }
}
