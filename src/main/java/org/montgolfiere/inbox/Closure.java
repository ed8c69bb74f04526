package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a conversation is done with. */
@Component
public class Closure {

    private final Sight sight;
    private final Conversations conversations;
    private final Ledger ledger;
    private final Clock clock;

    Closure(Sight sight, Conversations conversations, Ledger ledger, Clock clock) {
        this.sight = sight;
        this.conversations = conversations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What came so far is dealt with; the next message opens it again.
     *
     * @param version the version that was looked at, so that a message that came meanwhile is not closed unseen; null:
     *     any
     */
    @Transactional
    public Outcome close(Member member, long id, @Nullable Long version) {
        Conversation conversation = sight.hold(member, id);
        if (conversation.state() == Conversation.State.CLOSED) {
            return new Outcome.Done(conversation);
        }
        if (version != null && version != conversation.version()) {
            return new Outcome.Stale(conversation);
        }
        conversations.close(conversation.id(), clock.instant());
        return ledger.done(conversation, member.person(), "closed", Map.of());
    }

    @Transactional
    public Outcome reopen(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        if (conversation.state() == Conversation.State.OPEN) {
            return new Outcome.Done(conversation);
        }
        conversations.open(conversation.id(), clock.instant());
        return ledger.done(conversation, member.person(), "reopened", Map.of());
    }
}
