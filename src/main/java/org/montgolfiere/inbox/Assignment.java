package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes care of a conversation. */
@Component
public class Assignment {

    private final Sight sight;
    private final Conversations conversations;
    private final Colleagues colleagues;
    private final Ledger ledger;
    private final HandingOut handingOut;
    private final GivenAway givenAway;
    private final Away away;
    private final Notices notices;
    private final Clock clock;

    Assignment(
            Sight sight,
            Conversations conversations,
            Colleagues colleagues,
            Ledger ledger,
            HandingOut handingOut,
            GivenAway givenAway,
            Away away,
            Notices notices,
            Clock clock) {
        this.sight = sight;
        this.conversations = conversations;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.handingOut = handingOut;
        this.givenAway = givenAway;
        this.away = away;
        this.notices = notices;
        this.clock = clock;
    }

    /** Takes it for oneself. Of two at once one has it, the other hears who: {@link Outcome.Held}. */
    @Transactional
    public Outcome claim(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        Long assignee = conversation.assignee();
        if (assignee == null) {
            givenAway.remove(member.person(), conversation.id());
            return give(conversation, member, member.person(), "claimed");
        }
        if (assignee == member.person()) {
            return new Outcome.Done(conversation);
        }
        return new Outcome.Held(conversation, colleagues.name(assignee));
    }

    /**
     * Gives it to somebody who may read it, unless it would wait with them while they are off. What another holds is moved by that person or a lead only.
     *
     * @param version the version that was looked at; null: any
     */
    @Transactional
    public Outcome assign(Member member, long id, long person, @Nullable Long version) {
        Conversation conversation = sight.hold(member, id);
        if (version != null && version != conversation.version()) {
            return new Outcome.Stale(conversation);
        }
        Long assignee = conversation.assignee();
        if (assignee != null && assignee == person) {
            return new Outcome.Done(conversation);
        }
        if (assignee != null && !mayMove(member, assignee)) {
            return new Outcome.Held(conversation, colleagues.name(assignee));
        }
        if (!colleagues.readers(conversation).containsKey(person)) {
            return new Outcome.Refused("inbox.assign.cannot-read");
        }
        Outcome.Off off = away.refusal(member, conversation, person);
        if (off != null) {
            return off;
        }
        if (person != member.person()) {
            notices.offer(new Notice(person, member.brand(), Notice.Kind.ASSIGNED, Addresses.of(conversation)));
        }
        return give(conversation, member, person, "assigned");
    }

    /** Gives what nobody holds to whoever is on duty and can take it best. */
    @Transactional
    public Outcome handOut(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        Long assignee = conversation.assignee();
        if (assignee != null) {
            return new Outcome.Held(conversation, colleagues.name(assignee));
        }
        Member taker = handingOut.choose(conversation);
        return taker == null
                ? new Outcome.Refused("inbox.assign.nobody")
                : assign(member, conversation.id(), taker.person(), null);
    }

    /** Lets go of it: nobody holds it then. */
    @Transactional
    public Outcome release(Member member, long id) {
        Conversation conversation = sight.hold(member, id);
        Long assignee = conversation.assignee();
        if (assignee == null) {
            return new Outcome.Done(conversation);
        }
        if (!mayMove(member, assignee)) {
            return new Outcome.Held(conversation, colleagues.name(assignee));
        }
        conversations.assign(conversation.id(), null, clock.instant());
        return ledger.done(conversation, member.person(), "released", Map.of("from", assignee));
    }

    private static boolean mayMove(Member member, long assignee) {
        return assignee == member.person() || member.leads();
    }

    private Outcome give(Conversation conversation, Member member, long person, String kind) {
        conversations.assign(conversation.id(), person, clock.instant());
        return ledger.done(conversation, member.person(), kind, Map.of("to", person));
    }
}
