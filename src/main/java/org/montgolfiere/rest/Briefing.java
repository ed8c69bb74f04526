package org.montgolfiere.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Meanwhile;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.offduty.Quiet;

/**
 * What somebody reads when they are back.
 *
 * @param handover the leaving it is about
 * @param back when they took the desk again; while they are away, now
 * @param praise kind words in conversations that they had answered
 * @param matters what still waits, in the order in which it matters
 * @param undeclared how many emergencies they took and never said the end of: their hours are not in the record
 * @param storms those that went on meanwhile, those that still do first
 * @param topics what most people spoke of meanwhile, the largest first
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
        List<Thanked> thanks,
        int undeclared,
        List<Storm> storms,
        List<Topic> topics) {

    public Briefing {
        matters = List.copyOf(matters);
        solved = List.copyOf(solved);
        thanks = List.copyOf(thanks);
        storms = List.copyOf(storms);
        topics = List.copyOf(topics);
    }

    /** @param with the name of who has it; empty: nobody has; null: the reader has */
    public record Matter(Row row, @Nullable String with) {}

    /** @param by the name of who solved it @param thanked whether the reader thanked them already */
    public record Solved(Row row, String by, boolean thanked) {}

    public record Thanked(String by, long conversation) {}
}
