package org.montgolfiere.inbox;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;

/** A part of a topic's page that a room above fills: a bean a part. */
public interface TopicPart {

    /** What to show below the topic's head, or null. */
    @Nullable
    Content show(Page page, Member member, Topic topic);
}
