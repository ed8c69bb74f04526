package org.montgolfiere.inbox;

import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Component;

/** Who sees which conversation; what one may not see is not there. */
@Component
class Sight {

    private final Conversations conversations;

    Sight(Conversations conversations) {
        this.conversations = conversations;
    }

    static boolean allows(Member member, Conversation conversation) {
        return member.brand() == conversation.brand()
                && member.readsDesk()
                && (!conversation.isPrivate() || member.readsPrivate());
    }

    static void desk(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
    }

    Member member(Viewer viewer, long conversation) {
        return viewer.in(conversations.brand(conversation).orElseThrow(NotFound::new));
    }

    /** The conversation, or the one it was merged into. */
    Conversation of(Member member, long id) {
        return seen(member, conversations.find(conversations.survivor(id)).orElseThrow(NotFound::new));
    }

    /** The same, held until the transaction ends. */
    Conversation hold(Member member, long id) {
        seen(member, conversations.find(id).orElseThrow(NotFound::new));
        return seen(member, conversations.lockShown(id).orElseThrow(NotFound::new));
    }

    private static Conversation seen(Member member, Conversation conversation) {
        if (!allows(member, conversation)) {
            throw new NotFound();
        }
        return conversation;
    }
}
