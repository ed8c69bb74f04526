package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is in somebody's hands, and giving it on when they leave; for the room that knows when they do. */
@Component
public class InHand {

    private final InHandRows rows;
    private final Conversations conversations;
    private final HandingOut handingOut;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    InHand(
            InHandRows rows,
            Conversations conversations,
            HandingOut handingOut,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.handingOut = handingOut;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A conversation that somebody holds.
     *
     * @param due since or from when it waits for us; null: the other side is next
     * @param inView whether its holder looks at it at this moment
     * @param isPrivate whether only those who read what is private see it: not all who hold it still may
     */
    public record Piece(
            long conversation,
            Conversation.State state,
            @Nullable Instant due,
            boolean inView,
            boolean isPrivate) {

        /** Whether it waits for us before a moment; null is the end of time. */
        public boolean dueBefore(@Nullable Instant moment) {
            return due != null && (moment == null || due.isBefore(moment));
        }
    }

    /** What became of something that was to be given on. */
    public sealed interface Given {
        record To(Member taker) implements Given {}

        /** Nobody among them can take it. */
        record ToNobody() implements Given {}

        /** It was not in those hands any more. */
        record NotTheirs() implements Given {}
    }

    /** What a member holds and may still see. */
    public List<Piece> of(Member member) {
        return of(member.brand(), member.person()).stream()
                .filter(piece -> !piece.isPrivate() || member.readsPrivate())
                .toList();
    }

    /** What a person holds at a brand and is not closed, who waits longest first. */
    public List<Piece> of(long brand, long person) {
        return rows.of(brand, person, clock.instant().minus(Presence.LASTS));
    }

    /** Where a conversation stands inside the desk. */
    public static String address(long brand, long conversation) {
        return Addresses.of(brand, conversation);
    }

    /** Whether its holder looks at it at this moment. */
    public boolean isInView(long conversation, long holder) {
        return rows.isInView(conversation, holder, clock.instant().minus(Presence.LASTS));
    }

    /** Puts back what is in the hands of somebody who may not see it any more. */
    @Transactional
    public void release(long brand) {
        rows.unseen(brand).forEach(this::pool);
    }

    /** Which of these conversations wait for us in somebody's hands, and whose. */
    public Map<Long, Long> held(List<Long> among) {
        return rows.held(among);
    }

    /** Whether somebody among them could take it; nothing moves. */
    @Transactional(readOnly = true)
    public @Nullable Member taker(long id, Set<Long> among) {
        return conversations
                .find(conversations.survivor(id))
                .map(conversation -> handingOut.choose(conversation, among))
                .orElse(null);
    }

    /** Gives it to whoever among them can take it best. The gate keeps the word of it for who is off duty. */
    @Transactional
    public Given pass(long id, long from, Set<Long> among) {
        Conversation held = held(id, from);
        if (held == null) {
            return new Given.NotTheirs();
        }
        Member taker = handingOut.choose(held, among);
        if (taker == null) {
            return new Given.ToNobody();
        }
        conversations.assign(held.id(), taker.person(), clock.instant());
        ledger.done(held, null, "handed-over", Map.of("from", from, "to", taker.person()));
        notices.offer(new Notice(taker.person(), held.brand(), Notice.Kind.ASSIGNED, Addresses.of(held)));
        return new Given.To(taker);
    }

    /** Puts it back where everybody finds it. @return false where it was not in those hands */
    @Transactional
    public boolean pool(long id, long from) {
        Conversation held = held(id, from);
        if (held == null) {
            return false;
        }
        conversations.assign(held.id(), null, clock.instant());
        ledger.done(held, null, "pooled", Map.of("from", from));
        return true;
    }

    private @Nullable Conversation held(long id, long from) {
        return conversations
                .lockShown(id)
                .filter(conversation -> Objects.equals(conversation.assignee(), from))
                .filter(conversation -> conversation.state() != Conversation.State.CLOSED)
                .orElse(null);
    }
}
