package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One answer for a topic.
 *
 * @param author the name of who wrote it
 * @param ways how it is said, each with places in braces
 * @param due how many replies are still to be held, {@code held} how many were
 * @param left conversations that it did not fit any more: a person answers these
 */
public record TopicAnswer(
        long id,
        long topic,
        String author,
        Instant madeAt,
        Duration pace,
        List<String> ways,
        int due,
        int held,
        List<Left> left) {

    /** @param why a message key, with its argument after a colon */
    public record Left(long conversation, String why) {}

    public TopicAnswer {
        ways = List.copyOf(ways);
        left = List.copyOf(left);
    }
}
