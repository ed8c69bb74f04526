package org.montgolfiere.outbound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may still do about what they sent: take it back, try it again, say what became of it. */
@Service
public class Tray {

    private final Dispatches dispatches;
    private final Drafts drafts;
    private final Inbox inbox;
    private final Again again;
    private final Settlement settlement;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tray(
            Dispatches dispatches,
            Drafts drafts,
            Inbox inbox,
            Again again,
            Settlement settlement,
            Updates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dispatches = dispatches;
        this.drafts = drafts;
        this.inbox = inbox;
        this.again = again;
        this.settlement = settlement;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a wish to change something on its way. */
    public sealed interface Changed {
        /** @param own between the desk and who did it, for the page that answers them */
        record Done(Dispatch dispatch, List<OwnReason> own) implements Changed {
            public Done {
                own = List.copyOf(own);
            }
        }

        /** It went on meanwhile. */
        record TooLate(Dispatch dispatch) implements Changed {}

        /** @param why as {@link Holding.Refused} */
        record Refused(Dispatch dispatch, String why) implements Changed {}

        /** @param byHandle as {@link Holding.Stopped} */
        record Stopped(Dispatch dispatch, Reason why, boolean byHandle) implements Changed {

            /** As {@link Holding.Stopped#written}. */
            public String written() {
                return why.written();
            }
        }
    }

    /** What this member may still take back at this brand, the last first. */
    public List<Dispatch> held(Member member) {
        return dispatches.held(member.person(), member.brand());
    }

    /** What a thread shows beside its messages: on its way, not sent, unknown. */
    public List<Dispatch> pending(Member member, long conversation) {
        return dispatches.pending(inbox.conversation(member, conversation).id());
    }

    /** The brand's posts, the last first. */
    public List<Dispatch> posts(Member member) {
        return dispatches.posts(member.brand(), member.person());
    }

    /** @throws NotFound when it is another brand's, or in a conversation that the member may not see */
    public Dispatch find(Member member, long id) {
        Dispatch dispatch = dispatches.find(id);
        if (dispatch == null || dispatch.brand() != member.brand() || !member.readsDesk()) {
            throw new NotFound();
        }
        Long conversation = dispatch.conversation();
        if (conversation != null) {
            inbox.conversation(member, conversation);
        }
        return dispatch;
    }

    /** What was taken back by its author, to be written again; null: there is no such thing. */
    public @Nullable Dispatch undone(Member member, long id) {
        Dispatch dispatch = find(member, id);
        return dispatch.author() == member.person() && dispatch.state() == Dispatch.State.UNDONE ? dispatch : null;
    }

    /** How it was to be said. */
    public Manner manner(Dispatch dispatch) {
        return dispatches.manner(dispatch.id());
    }

    /** The brand it belongs to. @throws NotFound when there is none */
    public long brand(long id) {
        Dispatch dispatch = dispatches.find(id);
        if (dispatch == null) {
            throw new NotFound();
        }
        return dispatch.brand();
    }

    /** Takes back what is still held; its words are a draft again. Only its author may, or a lead. */
    @Transactional
    public Changed undo(Member member, long id) {
        Dispatch dispatch = own(member, id);
        Optional<Dispatch> undone = dispatches.undo(id, clock.instant());
        undone.ifPresent(this::keepWords);
        return changed(undone, dispatch);
    }

    /**
     * Holds again what was not sent, and tries it with the same key.
     *
     * @param seen how many answers of ours the member has seen in its conversation; null: there is none
     * @param hand of whoever tries it again
     */
    @Transactional
    public Changed again(Member member, long id, @Nullable Integer seen, @Nullable Hand hand) {
        Dispatch before = own(member, id);
        return switch (again.hold(member, before.id(), seen, hand)) {
            case Holding.Held held -> new Changed.Done(dispatch(id), held.own());
            case Holding.Refused(String why) -> new Changed.Refused(before, why);
            case Holding.Stopped(Reason why, boolean byHandle) -> new Changed.Stopped(before, why, byHandle);
            case null -> new Changed.TooLate(dispatch(id));
        };
    }

    /** A person looked: what the machine could not know did arrive. */
    @Transactional
    public Changed arrived(Member member, long id) {
        Dispatch before = own(member, id);
        Optional<Dispatch> settled = dispatches.arrived(id, clock.instant());
        // what its writer had seen is forgotten with its arrival
        settled.ifPresent(
                one -> settlement.sent(before, new Settlement.Arrival(null, one.text(), null, one.holdUntil())));
        settled.ifPresent(one -> events.publishEvent(Ended.sent(one, null)));
        return changed(settled, before);
    }

    /** A person looked: it did not arrive, and may be tried again. */
    @Transactional
    public Changed neverArrived(Member member, long id) {
        Optional<Dispatch> settled = dispatches.neverArrived(own(member, id).id(), clock.instant());
        settled.ifPresent(one -> events.publishEvent(Ended.notSent(one, "outbound.why.never-arrived")));
        return changed(settled, dispatch(id));
    }

    /** What the member has begun to write in a conversation. */
    public String draft(Member member, long conversation) {
        return drafts.of(member.person(), conversation);
    }

    /** Keeps it; an empty text forgets it. */
    public void keepDraft(Member member, long conversation, String text) {
        long id = inbox.conversation(member, conversation).id();
        if (text.isBlank()) {
            drafts.drop(member.person(), id);
        } else {
            drafts.keep(member.person(), id, text, clock.instant());
        }
    }

    private Dispatch own(Member member, long id) {
        Dispatch dispatch = find(member, id);
        if (dispatch.author() != member.person() && !member.leads()) {
            throw new NotFound();
        }
        return dispatch;
    }

    private Changed changed(Optional<Dispatch> changed, Dispatch before) {
        changed.ifPresent(one -> updates.tell(one.brand(), "outgoing", conversation(one)));
        return changed.<Changed>map(one -> new Changed.Done(one, List.of()))
                .orElseGet(() -> new Changed.TooLate(dispatch(before.id())));
    }

    private static long conversation(Dispatch dispatch) {
        Long conversation = dispatch.conversation();
        return conversation == null ? 0 : conversation;
    }

    private void keepWords(Dispatch undone) {
        Long conversation = undone.conversation();
        if (conversation != null
                && undone.speaks()
                && drafts.of(undone.author(), conversation).isBlank()) {
            drafts.keep(undone.author(), conversation, undone.text(), clock.instant());
        }
    }

    private Dispatch dispatch(long id) {
        Dispatch dispatch = dispatches.find(id);
        if (dispatch == null) {
            throw new NotFound();
        }
        return dispatch;
    }
}
