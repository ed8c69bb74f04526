package org.montgolfiere.outbound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds once more, under its key, what did not leave: it was not sent, or a stop came between. It is looked at anew: its thread, its account and its links went on since it
 * was written.
 */
@Component
class Again {

    private final Dispatches dispatches;
    private final Inbox inbox;
    private final Clearance clearance;
    private final SecondLook secondLook;
    private final Updates updates;
    private final Clock shared;

    Again(
            Dispatches dispatches,
            Inbox inbox,
            Clearance clearance,
            SecondLook secondLook,
            Updates updates,
            @Qualifier(OutboundClock.SHARED) Clock shared) {
        this.dispatches = dispatches;
        this.inbox = inbox;
        this.clearance = clearance;
        this.secondLook = secondLook;
        this.updates = updates;
        this.shared = shared;
    }

    /**
     * @param seen how many answers of ours the member has seen in its conversation; null: there is none
     * @param hand of whoever tries it again
     * @return null: it is not one that waits for that any more
     */
    @Transactional
    @Nullable
    public Holding hold(Member member, long id, @Nullable Integer seen, @Nullable Hand hand) {
        Dispatch dispatch = dispatches.lock(id);
        if (dispatch == null || dispatch.state() != Dispatch.State.NOT_SENT && !dispatch.isAsked()) {
            return null;
        }
        String refusal = refusal(member, dispatch, seen);
        if (refusal != null) {
            return new Holding.Refused(refusal);
        }
        Looked looked = looked(member, dispatch, hand);
        Holding.Stopped stopped = clearance.stopped(looked, dispatch.account(), hand);
        return stopped == null ? held(dispatch, looked) : stopped;
    }

    private @Nullable Holding held(Dispatch dispatch, Looked looked) {
        Optional<Dispatch> held =
                dispatches.again(dispatch.id(), shared.instant().plus(looked.hold()));
        if (held.isEmpty()) {
            return null;
        }
        secondLook.keep(dispatch.id(), looked);
        Long conversation = dispatch.conversation();
        updates.tell(dispatch.brand(), "outgoing", conversation == null ? 0 : conversation);
        return new Holding.Held(dispatch.id(), held.get().holdUntil(), looked.own());
    }

    private @Nullable String refusal(Member member, Dispatch dispatch, @Nullable Integer seen) {
        Long home = dispatch.conversation();
        if (home != null && dispatch.speaks()) {
            if (seen == null) {
                return "outbound.refused.unseen";
            }
            if (clearance.answeredMeanwhile(inbox.hold(member, home), member, seen)) {
                return Holding.ANSWERED;
            }
        }
        return clearance.refusal(member, dispatch.account());
    }

    private Looked looked(Member member, Dispatch dispatch, @Nullable Hand hand) {
        if (dispatch.speaks()) {
            return secondLook.atSending(member, writing(dispatch, hand));
        }
        String subject = dispatch.act() == Act.REPOST ? dispatch.subject() : null;
        return subject == null ? Looked.NONE : secondLook.atRepeating(member, dispatch.account(), subject, hand);
    }

    private Writing writing(Dispatch dispatch, @Nullable Hand hand) {
        List<String> alts =
                dispatches.pictures(dispatch.id()).stream().map(Picture::alt).toList();
        String warning = dispatches.manner(dispatch.id()).warning();
        return new Writing(dispatch.account(), dispatch.conversation(), warning, dispatch.text(), alts, hand);
    }
}
