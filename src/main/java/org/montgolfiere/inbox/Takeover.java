package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Take this from me": gives a conversation to a willing colleague on duty. No reason is asked for, none is kept, and the
 * trail says what happened, not who wished it.
 */
@Component
public class Takeover {

    private final Sight sight;
    private final HandingOut handingOut;
    private final GivenAway givenAway;
    private final Conversations conversations;
    private final Colleagues colleagues;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Takeover(
            Sight sight,
            HandingOut handingOut,
            GivenAway givenAway,
            Conversations conversations,
            Colleagues colleagues,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.sight = sight;
        this.handingOut = handingOut;
        this.givenAway = givenAway;
        this.conversations = conversations;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of the wish; all that whoever wished it hears. */
    public sealed interface Ended {

        /** @param by the name of who has it now */
        record Taken(String by) implements Ended {}

        /** Nobody could take it just now: it is nobody's, and comes no more to whoever gave it. */
        record SetDown() implements Ended {}

        /** Somebody else had it already: it was not theirs to give. @param by that person's name */
        record NotTheirs(String by) implements Ended {}
    }

    @Transactional
    public Ended ask(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        Long assignee = conversation.assignee();
        if (assignee != null && assignee != member.person()) {
            givenAway.add(member.person(), conversation.id(), clock.instant());
            return new Ended.NotTheirs(colleagues.name(assignee));
        }
        givenAway.add(member.person(), conversation.id(), clock.instant());
        Member taker = handingOut.choose(conversation);
        return taker == null ? setDown(conversation, assignee) : taken(conversation, taker);
    }

    private Ended taken(Conversation conversation, Member taker) {
        conversations.assign(conversation.id(), taker.person(), clock.instant());
        ledger.done(conversation, null, "assigned", Map.of("to", taker.person()));
        notices.offer(
                new Notice(taker.person(), conversation.brand(), Notice.Kind.ASSIGNED, Addresses.of(conversation)));
        return new Ended.Taken(taker.name());
    }

    private Ended setDown(Conversation conversation, @Nullable Long assignee) {
        if (assignee != null) {
            conversations.assign(conversation.id(), null, clock.instant());
            ledger.done(conversation, null, "released", Map.of("from", assignee));
        }
        return new Ended.SetDown();
    }
}
