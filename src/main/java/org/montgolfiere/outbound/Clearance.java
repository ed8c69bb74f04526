package org.montgolfiere.outbound;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.springframework.stereotype.Component;

/** What is asked of everything that is to be held, whether for the first time or once more. */
@Component
class Clearance {

    private final Dispatches dispatches;
    private final Accounts accounts;
    private final Outlet outlet;
    private final People people;

    Clearance(Dispatches dispatches, Accounts accounts, Outlet outlet, People people) {
        this.dispatches = dispatches;
        this.accounts = accounts;
        this.outlet = outlet;
        this.people = people;
    }

    /** Why this member cannot speak as that account, as a message key; null: they can. */
    @Nullable
    String refusal(Member member, long wanted) {
        if (!people.mayWrite(member, null)) {
            return "outbound.refused.may-not";
        }
        Account account = accounts.find(wanted);
        if (account == null || account.state() != Account.State.CONNECTED) {
            return "outbound.refused.account";
        }
        return outlet.network(account.id()).answers() ? null : "outbound.refused.listens-only";
    }

    /** What the second look stops; null: nothing, or its author typed the handle where that is enough. */
    Holding.@Nullable Stopped stopped(Looked looked, long wanted, @Nullable Hand hand) {
        Account account = accounts.find(wanted);
        return looked.stopped(hand != null && account != null && hand.names(account.at()));
    }

    /** Whether a colleague spoke there after the member looked. @param seen how many answers of ours they saw */
    boolean answeredMeanwhile(Conversation conversation, Member member, int seen) {
        return conversation.outgoing() > seen
                || dispatches.pending(conversation.id()).stream()
                        .anyMatch(one -> one.speaks()
                                && one.author() != member.person()
                                && one.state() != Dispatch.State.NOT_SENT);
    }
}
