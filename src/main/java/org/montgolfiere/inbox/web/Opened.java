package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An open conversation.
 *
 * @param after where the thread goes on from when something new came
 * @param acts what can be done with one message, by its id; null where there is nothing
 */
public record Opened(
        Head head,
        Voice voice,
        List<Item> items,
        String after,
        boolean more,
        LongFunction<@Nullable Content> acts,
        List<Content> menu,
        List<Content> pending,
        List<Content> foot,
        Side side) {}
