package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several people say.
 *
 * @param name drawn from its own calm words; null: there are none that this member may see
 * @param first the first message of it that this member may see; null: it is gone
 * @param messages how many said it in all
 * @param hostile how many of these are hostile
 * @param conversations how many conversations wait for an answer, of those of its latest 300 messages
 * @param hours messages in each of the last {@value #HOURS} hours, the present one last
 */
public record Topic(
        long id,
        long brand,
        @Nullable String name,
        @Nullable Long first,
        Instant bornAt,
        Instant lastAt,
        int messages,
        int hostile,
        int praise,
        int spam,
        int conversations,
        List<Integer> hours) {

    public static final int HOURS = 24;

    public Topic {
        hours = List.copyOf(hours);
    }

    /** Mostly spam: shown apart. */
    public boolean isSpam() {
        return spam * 2 > messages;
    }

    /** Messages in the present hour and the one before it. */
    public int lately() {
        return hours.get(HOURS - 1) + hours.get(HOURS - 2);
    }

    /** Messages in the two hours before these. */
    public int before() {
        return hours.get(HOURS - 3) + hours.get(HOURS - 4);
    }

    public double hostility() {
        return messages == 0 ? 0 : (double) hostile / messages;
    }
}
