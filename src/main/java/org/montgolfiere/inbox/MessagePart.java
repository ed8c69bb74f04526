package org.montgolfiere.inbox;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;

/** What a room above lets a person do with one message, shown at its foot: a bean a part. */
public interface MessagePart {

    /** What to show there, or null. */
    @Nullable
    Content show(Page page, Member member, Conversation conversation, Entry.Said message);
}
