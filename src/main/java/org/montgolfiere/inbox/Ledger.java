package org.montgolfiere.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Updates;
import org.springframework.stereotype.Component;

/** What every act on a conversation leaves behind: a line in its trail, and word to the open pages. */
@Component
class Ledger {

    private final Conversations conversations;
    private final Trail trail;
    private final Updates updates;

    Ledger(Conversations conversations, Trail trail, Updates updates) {
        this.conversations = conversations;
        this.trail = trail;
        this.updates = updates;
    }

    /** @param actor null: the desk itself @return the conversation as it is now */
    Outcome.Done done(Conversation before, @Nullable Long actor, String kind, Map<String, ?> detail) {
        trail.add(List.of(before.id()), actor, kind, detail);
        updates.tell(before.brand(), "conversation", before.id());
        return new Outcome.Done(conversations.find(before.id()).orElseThrow());
    }
}
