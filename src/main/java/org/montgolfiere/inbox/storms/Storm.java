package org.montgolfiere.inbox.storms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unusual rate at one account, and what the brand makes of it.
 *
 * @param openedBy the name of who opened it; null: the desk itself
 * @param usual messages in half an hour at this hour of other days
 * @param peak messages in its fastest half hour
 * @param rate messages in the last half hour
 * @param messages since it opened, {@code hostile} of them hostile
 * @param known what is known; null: nothing was written yet
 * @param holding what we say meanwhile; null: nothing yet
 * @param approvedBy who let that be said; null: it waits for a lead
 * @param watched whether there is an address for the crisis cell
 */
public record Storm(
        long id,
        long brand,
        long account,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant closedAt,
        double usual,
        int peak,
        int rate,
        int messages,
        int hostile,
        @Nullable String known,
        @Nullable String holding,
        @Nullable String heldBy,
        @Nullable String approvedBy,
        boolean watched,
        List<Line> lines,
        List<Logged> log) {

    /** A line to take. @param validatedBy null: it waits for a lead */
    public record Line(
            long id,
            String text,
            String writtenBy,
            @Nullable String validatedBy) {}

    /** Something that happened. @param actor null: the desk itself @param kind the end of its message key */
    public record Logged(Instant at, @Nullable String actor, String kind, String text) {}

    public Storm {
        lines = List.copyOf(lines);
        log = List.copyOf(log);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
