package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation that waits. How it is said is no part of it: venom can move nothing here.
 *
 * @param since since when it waits
 * @param wants what its unanswered messages want most; null: nothing that was read
 * @param asked how many times one person wrote before an answer, with a pause before each
 * @param repeated after how many answers of ours the same was said again
 * @param promise what our last answer promised; null: nothing
 * @param followers the most that one of those who wait has; null: the network does not tell
 * @param people how many people write in it
 * @param isPrivate nobody else sees it
 */
public record Facts(
        Instant since,
        @Nullable Wants wants,
        int asked,
        int repeated,
        @Nullable Promise promise,
        @Nullable Integer followers,
        int people,
        boolean isPrivate,
        Storm storm) {

    /** What somebody wants, the most pressing last. */
    public enum Wants {
        QUESTION,
        REQUEST,
        COMPLAINT,
        DANGER
    }

    /** How it stands to a storm at its account. */
    public enum Storm {
        /** There is none. */
        NONE,
        /** It says what the storm is about, and nothing else. */
        WITHIN,
        /** There is one, and this is about something else. */
        APART
    }
}
