package org.montgolfiere.inbox.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Row;

/**
 * One conversation in the list: who, what kind of thing, why it stands here, how long it waits; never a word of it.
 *
 * @param mark the class of the sign in front of it, without its prefix
 * @param icon the id of the icon within that sign, or null
 * @param since what the time at its right counts from
 * @param alike what others say as well, or null
 * @param waits whether that time is one of waiting
 * @param passed whether the reader's own queue passes over it
 */
public record Line(
        long id,
        String who,
        String what,
        String why,
        String mark,
        @Nullable String icon,
        String markSays,
        @Nullable Instant since,
        boolean waits,
        boolean passed,
        Voice voice,
        Row.@Nullable Alike alike) {}
