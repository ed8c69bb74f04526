package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a thread as it stands on the screen.
 *
 * @param changed messages shown before that are other ones now
 * @param acts what can be done with one message, by its id; null where there is nothing
 * @param shown when the latest message that is shown was stored; null: none is
 * @param after where the thread goes on from when something new came
 */
public record Talk(
        long conversation,
        List<Item> items,
        List<Item> changed,
        LongFunction<@Nullable Content> acts,
        @Nullable Instant shown,
        String after) {

    Talk with(List<Item> changed) {
        return new Talk(conversation, items, changed, acts, shown, after);
    }
}
