package org.montgolfiere.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Meanwhile;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.offduty.Quiet;

/**
 * What somebody reads when they are back.
 *
 * @param handover the leaving it is about
 * @param back when they took the desk again; while they are away, now
 * @param praise kind words in conversations that they had answered
 * @param matters what still waits, in the order in which it matters
 * @param solved what they had in hand and others solved: told as a number, opened by whoever wants to
 */
public record Briefing(
        long handover,
        Instant left,
        Instant back,
        Quiet.Proof proof,
        Meanwhile.Happened happened,
        long praise,
        List<Matter> matters,
        List<Solved> solved,
        List<Thanked> thanks) {

    public Briefing {
        matters = List.copyOf(matters);
        solved = List.copyOf(solved);
        thanks = List.copyOf(thanks);
    }

    /** @param with the name of who has it; empty: nobody has; null: the reader has */
    public record Matter(Row row, @Nullable String with) {}

    /** @param by the name of who solved it @param thanked whether the reader thanked them already */
    public record Solved(Row row, String by, boolean thanked) {}

    public record Thanked(String by, long conversation) {}
}
