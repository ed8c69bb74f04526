package org.montgolfiere.rota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Contract;

/**
 * A person's contract at a brand.
 *
 * @param until the first day it no longer counts; null: it goes on
 */
public record Engagement(
        long id, long person, LocalDate since, @Nullable LocalDate until, Contract contract) {

    public boolean stands(LocalDate day) {
        return stands(day, day);
    }

    /** Whether it stands on some day from one to another. */
    boolean stands(LocalDate first, LocalDate last) {
        return !last.isBefore(since) && (until == null || first.isBefore(until));
    }
}
