package org.montgolfiere.inbox;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;

/** A part of the conversation screen that a room above fills: a bean a part. */
public interface ThreadPart {

    Place place();

    /** What to show there, or null; at {@link Place#PENDING} list items. */
    @Nullable
    Content show(Page page, Member member, Conversation conversation);

    /** Where on the screen it stands. */
    enum Place {
        /** Between the head and the messages: what has to be known first. */
        TOP,
        /** Below the last message: what is about to leave. */
        PENDING,
        /** The foot of the thread: the composer. */
        FOOT,
        /** The menu of further actions in the head. */
        MENU,
        /** The column at the right. */
        SIDE
    }
}
