package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.InHand;
import org.montgolfiere.inbox.Notes;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When somebody leaves, what falls due before they are back goes to the next on duty who can take it, with a note; the rest
 * waits in their name.
 */
@Service
public class Handovers {

    private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);

    /** How far ahead it is looked for who comes next. */
    static final Duration AHEAD = Duration.ofDays(30);

    /** Who left longer ago, while no desk ran, left it to others long since. */
    private static final Duration LATEST = Duration.ofDays(30);

    /** Clocks of several processes differ, and a word said at a moment is written a little later. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final HandoverRows rows;
    private final Leavings leavings;
    private final HandoverNotes handoverNotes;
    private final EmergencyRows emergencies;
    private final InHand inHand;
    private final Notes notes;
    private final Duty duty;
    private final OffTimes offTimes;
    private final People people;
    private final TransactionOperations transactions;
    private final Clock clock;

    Handovers(
            HandoverRows rows,
            Leavings leavings,
            HandoverNotes handoverNotes,
            EmergencyRows emergencies,
            InHand inHand,
            Notes notes,
            Duty duty,
            OffTimes offTimes,
            People people,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.leavings = leavings;
        this.handoverNotes = handoverNotes;
        this.emergencies = emergencies;
        this.inHand = inHand;
        this.notes = notes;
        this.duty = duty;
        this.offTimes = offTimes;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hands on now, by one's own hand; one is away from the end of one's shift on. @return how many things changed hands */
    @Transactional
    public int now(Member own) {
        Instant now = clock.instant();
        List<Watch> watches = watches(own.brand(), now);
        Instant end = watches.stream()
                .filter(watch -> watch.person() == own.person() && watch.onSite())
                .filter(watch -> watch.time().holds(now))
                .map(watch -> watch.time().to())
                .max(Instant::compareTo)
                .orElse(now);
        return give(own, Leaving.of(watches, own.person(), end, end), watches, now);
    }

    /** Looks who left since it was looked last; any number of processes may do so at once. */
    public void runDue() {
        Instant now = clock.instant();
        rows.brands().forEach(brand -> alone("brand " + brand, () -> leave(brand, now)));
        rows.live().forEach(live -> aloneAtOnce("conversation " + live.conversation(), () -> look(live, now)));
    }

    /** Puts back what is in the hands of people who may not see it any more: their role changed, or they left the brand. */
    public void release() {
        rows.brands().forEach(brand -> alone("brand " + brand, () -> inHand.release(brand)));
    }

    private void leave(long brand, Instant now) {
        Instant since = rows.upTo(brand, now).minus(SKEW);
        if (!since.isBefore(now)) {
            return; // a clock that runs far ahead of this one looked already
        }
        List<Watch> watches = duty.between(brand, new Stretch(later(since, now.minus(LATEST)), now.plus(AHEAD)));
        Stream<Leaving> shifts = Leaving.between(watches, since, now).stream();
        Stream<Leaving> offs =
                offTimes.begun(since, now).stream().map(off -> Leaving.of(watches, off.person(), off.start(), now));
        boolean all = Stream.concat(shifts, offs)
                .map(leaving -> leave(brand, leaving, watches))
                .reduce(true, Boolean::logicalAnd);
        if (all) {
            rows.moveOn(brand, now);
        }
    }

    /** @return false where it is to be tried again */
    private boolean leave(long brand, Leaving leaving, List<Watch> watches) {
        Member leaver = member(leaving.person(), brand);
        return leaver == null
                || aloneAtOnce("person " + leaving.person(), () -> give(leaver, leaving, watches, leaving.at()));
    }

    private boolean aloneAtOnce(String what, Runnable work) {
        return alone(what, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** What fails for one waits for the next round, and holds up no other. */
    private static boolean alone(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException trouble) {
            LOG.warn("The handover of {} is tried again: {}", what, trouble.toString());
            return false;
        }
    }

    private int give(Member leaver, Leaving found, List<Watch> watches, Instant gone) {
        Instant until = offTimes.until(leaver.person(), clock.instant());
        Leaving leaving = found.until(until);
        long handover = leavings.begin(leaver, leaving, gone);
        if (handover == 0 || !leaver.readsDesk()) {
            return 0;
        }
        boolean longer = leaving.longer(until);
        int moved = 0;
        for (InHand.Piece piece : inHand.of(leaver)) {
            moved += settle(handover, leaver, piece, leaving, watches, longer) ? 1 : 0;
        }
        return moved;
    }

    /** Looked at, or an emergency that its holder took and is not through with. */
    private boolean isLive(Member leaver, InHand.Piece piece) {
        return piece.inView()
                || emergencies.isHeld(leaver.person(), InHand.address(leaver.brand(), piece.conversation()));
    }

    private boolean settle(
            long handover, Member leaver, InHand.Piece piece, Leaving leaving, List<Watch> watches, boolean longer) {
        Instant now = clock.instant();
        if (isLive(leaver, piece)) {
            rows.note(handover, piece.conversation(), Fate.LIVE, null, now);
            return false;
        }
        if (piece.dueBefore(leaving.back())) {
            pass(handover, leaver, piece.conversation(), leaving.next(watches, now));
            return true;
        }
        if (longer && inHand.pool(piece.conversation(), leaver.person())) {
            rows.note(handover, piece.conversation(), Fate.POOLED, null, now);
            return true;
        }
        rows.note(handover, piece.conversation(), Fate.KEPT, null, now);
        return false;
    }

    private void pass(long handover, Member leaver, long conversation, List<Set<Long>> next) {
        Instant now = clock.instant();
        String note = handoverNotes.of(leaver, conversation);
        for (Set<Long> among : next) {
            if (inHand.pass(conversation, leaver.person(), among) instanceof InHand.Given.To(Member taker)) {
                rows.note(handover, conversation, Fate.PASSED, taker.person(), now);
                tell(leaver, conversation, note);
                return;
            }
        }
        if (inHand.pool(conversation, leaver.person())) {
            rows.note(handover, conversation, Fate.POOLED, null, now);
            tell(leaver, conversation, note);
        }
    }

    private void tell(Member leaver, long conversation, String note) {
        notes.write(leaver, conversation, note);
        handoverNotes.forget(leaver.person(), conversation);
    }

    /** What somebody was in the middle of when they left: it goes on once they look away, unless they are back. */
    private void look(HandoverRows.Live live, Instant now) {
        HandoverRows.Handover handover = live.handover();
        Member leaver = member(handover.person(), handover.brand());
        InHand.Piece piece = leaver == null
                ? null
                : inHand.of(leaver).stream()
                        .filter(one -> one.conversation() == live.conversation())
                        .findFirst()
                        .orElse(null);
        List<Watch> watches = watches(handover.brand(), now);
        if (leaver == null || piece == null || Leaving.atWork(watches, handover.person(), now)) {
            rows.forget(handover.id(), live.conversation());
            return;
        }
        if (!isLive(leaver, piece)) {
            Instant until = offTimes.until(leaver.person(), now);
            Leaving leaving = Leaving.of(watches, handover.person(), handover.leftAt(), now)
                    .until(until);
            settle(handover.id(), leaver, piece, leaving, watches, leaving.longer(until));
        }
    }

    private @Nullable Member member(long person, long brand) {
        Person found = people.find(person);
        if (found == null || !found.open()) {
            return null;
        }
        Viewer viewer = people.viewer(found);
        return viewer.roles().containsKey(brand) ? viewer.in(brand) : null;
    }

    private List<Watch> watches(long brand, Instant from) {
        return duty.between(brand, new Stretch(from, from.plus(AHEAD)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
