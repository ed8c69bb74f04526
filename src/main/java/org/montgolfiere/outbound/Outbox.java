package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door out: everything that leaves in a brand's name is checked and held here first. */
@Service
public class Outbox {

    /** How long what was sent can be taken back, at least. */
    public static final Duration HOLD = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Accounts accounts;
    private final Outlet outlet;
    private final Clearance clearance;
    private final Dispatches dispatches;
    private final Drafts drafts;
    private final SecondLook secondLook;
    private final Updates updates;
    private final Clock clock;
    private final Clock shared;

    Outbox(
            Inbox inbox,
            Accounts accounts,
            Outlet outlet,
            Clearance clearance,
            Dispatches dispatches,
            Drafts drafts,
            SecondLook secondLook,
            Updates updates,
            Clock clock,
            @Qualifier(OutboundClock.SHARED) Clock shared) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.outlet = outlet;
        this.clearance = clearance;
        this.dispatches = dispatches;
        this.drafts = drafts;
        this.secondLook = secondLook;
        this.updates = updates;
        this.clock = clock;
        this.shared = shared;
    }

    /** Holds an answer. @throws NotFound when the member may not see the conversation */
    @Transactional
    public Holding hold(Member member, Reply reply) {
        Conversation conversation = inbox.hold(member, reply.conversation());
        Dispatch before = dispatches.sentWith(member.person(), reply.once());
        if (before != null) {
            return held(before);
        }
        Inbox.Target target = target(member, reply, conversation);
        if (target == null || target.gone()) {
            return new Holding.Refused("outbound.refused.gone");
        }
        if (reply.quotes() && !outlet.network(target.account()).abilities().contains(Network.Ability.QUOTE)) {
            return new Holding.Refused("outbound.refused.no-quotes");
        }
        Integer seen = reply.seen();
        if (seen != null && clearance.answeredMeanwhile(conversation, member, seen)) {
            return new Holding.Refused(Holding.ANSWERED);
        }
        String circle = Circle.objection(reply.manner().audience(), conversation.isPrivate());
        if (circle != null) {
            return new Holding.Refused(circle);
        }
        Wish wish = Wish.reply(member, target, reply, conversation.id(), seen(reply.shown()));
        Holding holding = holdWords(member, wish, reply.hand());
        if (holding instanceof Holding.Held) {
            drafts.drop(member.person(), conversation.id());
        }
        return holding;
    }

    /** Holds a post of our own. @param once the one form it was sent with; null: it has none */
    @Transactional
    public Holding post(
            Member member,
            long account,
            String text,
            List<Picture> pictures,
            Manner manner,
            @Nullable UUID once,
            @Nullable Hand hand) {
        Dispatch before = dispatches.sentWith(member.person(), once);
        if (before != null) {
            return held(before);
        }
        return holdWords(member, Wish.post(member, account, text, pictures, manner, clock.instant(), once), hand);
    }

    /** Holds what is done to a message without words: a like, a repost, a deletion, a moderation. */
    @Transactional
    public Holding act(Member member, Inbox.Target target, Act act, @Nullable Hand hand) {
        if (target.gone() || (act == Act.DELETION) != target.ours()) {
            return new Holding.Refused("outbound.refused.gone");
        }
        Wish wish = Wish.gesture(member, target, act, clock.instant());
        // what is repeated stands in our name as what we write does
        Looked looked = act == Act.REPOST
                ? secondLook.atRepeating(member, target.account(), target.remoteId(), hand)
                : Looked.NONE;
        return holdLooked(member, wish, looked, hand);
    }

    private Holding holdWords(Member member, Wish wish, @Nullable Hand hand) {
        Account account = accounts.find(wish.account());
        if (account == null || account.brand() != member.brand()) {
            throw new NotFound();
        }
        return switch (Pictures.clean(wish.pictures())) {
            case Pictures.Refused(String why) -> new Holding.Refused(why);
            case Pictures.Clean(List<Picture> clean) -> holdWithin(member, wish.with(clean), hand);
        };
    }

    private Holding holdWithin(Member member, Wish wish, @Nullable Hand hand) {
        Limits limits = outlet.limits(wish.account());
        String objection = Wording.objection(wish.text(), wish.manner(), wish.pictures(), limits);
        return objection == null
                ? holdLooked(member, wish, secondLook.atSending(member, Writing.of(wish, hand)), hand)
                : new Holding.Refused(objection);
    }

    private Holding holdLooked(Member member, Wish wish, Looked looked, @Nullable Hand hand) {
        Holding.Stopped stopped = clearance.stopped(looked, wish.account(), hand);
        return stopped == null ? holdAllowed(member, wish, looked) : stopped;
    }

    private Holding holdAllowed(Member member, Wish wish, Looked looked) {
        String refusal = clearance.refusal(member, wish.account());
        if (refusal != null) {
            return new Holding.Refused(refusal);
        }
        String key = outlet.network(wish.account()).sendKey();
        Dispatch held =
                dispatches.hold(wish, key, clock.instant(), shared.instant().plus(looked.hold()));
        secondLook.keep(held.id(), looked);
        tell(held);
        return held(held, looked.own());
    }

    private void tell(Dispatch dispatch) {
        Long conversation = dispatch.conversation();
        updates.tell(dispatch.brand(), "outgoing", conversation == null ? 0 : conversation);
    }

    private static Holding held(Dispatch dispatch) {
        return held(dispatch, List.of());
    }

    private static Holding held(Dispatch dispatch, List<OwnReason> own) {
        return new Holding.Held(dispatch.id(), dispatch.holdUntil(), own);
    }

    /** A page says what it has shown; nobody has seen what is yet to come. */
    private Instant seen(@Nullable Instant shown) {
        Instant now = clock.instant();
        return shown == null || shown.isAfter(now) ? now : shown.isBefore(Instant.EPOCH) ? Instant.EPOCH : shown;
    }

    private Inbox.@Nullable Target target(Member member, Reply reply, Conversation conversation) {
        Long to = reply.to();
        if (to == null) {
            return inbox.answerable(member, conversation.id(), reply.voice());
        }
        Inbox.Target target = inbox.message(member, to);
        if (inbox.conversation(member, target.home()).id() != conversation.id()) {
            throw new NotFound();
        }
        return reply.voice() == null || reply.voice() == target.account() ? target : null;
    }
}
