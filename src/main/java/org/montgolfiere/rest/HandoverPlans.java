package org.montgolfiere.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.InHand;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would become of what somebody holds, shown before they leave; nothing moves. */
@Service
public class HandoverPlans {

    private final HandoverNotes notes;
    private final InHand inHand;
    private final Desk desk;
    private final Duty duty;

    HandoverPlans(HandoverNotes notes, InHand inHand, Desk desk, Duty duty) {
        this.notes = notes;
        this.inHand = inHand;
        this.desk = desk;
        this.duty = duty;
    }

    /**
     * What would become of one thing.
     *
     * @param to the name of who would have it; null: nobody's in particular, or its holder's still
     */
    public record Going(Row row, Fate fate, @Nullable String to) {}

    /** What would become of what the member holds, if they left at a moment to come and were back at another. */
    @Transactional(readOnly = true)
    public List<Going> plan(Member own, Instant at, @Nullable Instant until) {
        return ends(own, at, until).stream()
                .map(end -> new Going(desk.row(own, end.conversation()), end.fate(), end.to()))
                .toList();
    }

    /** The same, told as fates alone. */
    @Transactional(readOnly = true)
    public List<Fate> fates(Member own, Instant at, @Nullable Instant until) {
        return ends(own, at, until).stream().map(End::fate).toList();
    }

    /** What whoever has it next would be told of each that does not stay, by conversation. */
    @Transactional(readOnly = true)
    public Map<Long, String> notes(Member own, List<Going> going) {
        return going.stream()
                .filter(one -> one.fate() != Fate.KEPT)
                .map(one -> one.row().conversation().id())
                .collect(Collectors.toMap(conversation -> conversation, conversation -> notes.of(own, conversation)));
    }

    private record End(
            long conversation, Fate fate, @Nullable String to) {}

    private List<End> ends(Member own, Instant at, @Nullable Instant until) {
        List<Watch> watches = duty.between(own.brand(), new Stretch(at, at.plus(Handovers.AHEAD)));
        Instant from = until == null ? at : until;
        Leaving leaving = Leaving.of(watches, own.person(), at, from).until(until);
        List<Set<Long>> next = leaving.next(watches, at);
        boolean longer = leaving.longer(until);
        return inHand.of(own).stream()
                .map(piece -> end(piece, leaving, next, longer))
                .toList();
    }

    private End end(InHand.Piece piece, Leaving leaving, List<Set<Long>> next, boolean longer) {
        if (!piece.dueBefore(leaving.back())) {
            return new End(piece.conversation(), longer ? Fate.POOLED : Fate.KEPT, null);
        }
        for (Set<Long> among : next) {
            Member taker = inHand.taker(piece.conversation(), among);
            if (taker != null) {
                return new End(piece.conversation(), Fate.PASSED, taker.name());
            }
        }
        return new End(piece.conversation(), Fate.POOLED, null);
    }

    /** Keeps what the member wrote for whoever has it next. @return false where it is too long, or not theirs to write */
    @Transactional
    public boolean write(Member own, long conversation, String text) {
        long shown = desk.conversation(own, conversation).id();
        boolean held = inHand.of(own).stream().anyMatch(piece -> piece.conversation() == shown);
        return held && notes.keep(own, shown, text);
    }
}
