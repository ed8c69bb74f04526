package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shifts that change hands: asked for by their holder, or by a lead; taken by somebody's own hand; agreed to by a holder who
 * comes and did not ask; looked at again by the law at every step. Who is off duty hears of none of it until they are back.
 */
@Service
public class Swaps {

    private static final Duration OPEN = Duration.ofDays(7);
    private static final Duration REGRET = Duration.ofMinutes(15);

    private final SwapRows rows;
    private final Shifts shifts;
    private final Exchange exchange;
    private final Callings callings;
    private final Clock clock;

    Swaps(SwapRows rows, Shifts shifts, Exchange exchange, Callings callings, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.exchange = exchange;
        this.callings = callings;
        this.clock = clock;
    }

    /** Open ones of the brand, the most pressing first. One put to somebody is shown to them, its holder and leads alone. */
    @Transactional
    public List<Swap> open(Member member) {
        rows.expire(member.brand(), clock.instant());
        return rows.open(member.brand(), clock.instant()).stream()
                .filter(swap -> swap.state() == Swap.State.ASKED || concerns(swap, member))
                .toList();
    }

    /** Whether another step has yet to move before it. */
    public boolean waits(Swap swap) {
        Long before = swap.after();
        return before != null && rows.isOpen(before);
    }

    /** The one by which whoever can may take a shift of a need at these hours, or null. */
    @Nullable
    Swap asked(long brand, long need, Stretch time) {
        return rows.asked(brand, need, time, clock.instant());
    }

    /** Asks for somebody to take a shift: one's own, or as a lead anybody's. */
    @Transactional
    public Ruling ask(Member by, long shift) {
        Instant now = clock.instant();
        rows.expire(by.brand(), now);
        Shift asked = shifts.find(by, shift);
        Rights.require(asked.person() == by.person() || by.leads());
        if (!asked.published() || !asked.time().to().isAfter(now)) {
            return Ruling.Refused.of("rota.swap.refused.over");
        }
        long id = rows.ask(by, asked, now, earlier(now.plus(OPEN), asked.time().to()));
        if (id == 0) {
            return Ruling.Refused.of("rota.swap.refused.asked");
        }
        callings.ask(by, asked, id);
        return new Ruling.Done(id);
    }

    /** Who could take it, by what they carry already; those who carry least come first. Nobody is told. */
    public List<Holder> candidates(Member member, long id) {
        Swap swap = held(member, id);
        return callings.candidates(member, shifts.find(member, swap.shift()));
    }

    /** Puts it to one person, who takes it or not. By the holder or a lead. */
    @Transactional
    public Ruling offer(Member by, long id, long person) {
        return offer(by, id, person, null);
    }

    /** The same as one step of several, judged as if those before it had moved. @param after the step before, or null */
    @Transactional
    Ruling offer(Member by, long id, long person, @Nullable Long after) {
        Swap swap = held(by, id).after(after);
        Rights.require(swap.holder() == by.person() || by.leads());
        if (swap.holder() == person) {
            return Ruling.Refused.of("rota.swap.refused.own");
        }
        Swap offered = swap.in(Swap.State.OFFERED, person, null);
        List<Objection> objections = exchange.objections(offered, before(offered));
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        Ruling ruling = step(by, swap, Swap.Step.OFFER, person, null);
        if (ruling instanceof Ruling.Done) {
            callings.tell(by.brand(), person, id);
        }
        return ruling;
    }

    /**
     * No, thank you: the person it was put to, or the holder. A holder who never asked keeps the shift, and is asked no
     * more; so is who would have given a shift away only to take this one.
     */
    @Transactional
    public Ruling decline(Member by, long id) {
        Swap swap = held(by, id);
        boolean answers = swap.state() == Swap.State.OFFERED ? taker(swap, by) : swap.holder() == by.person();
        Rights.require(answers);
        before(swap).stream()
                .filter(step -> step.holder() == by.person())
                .forEach(step -> step(by, step, Swap.Step.WITHDRAW, null, null));
        boolean keeps = swap.state() == Swap.State.TAKEN && !exchange.agreed(swap);
        return step(by, swap, keeps ? Swap.Step.WITHDRAW : Swap.Step.DECLINE, null, null);
    }

    /**
     * Takes the shift by one's own hand. It has moved with this where the holder agreed by asking, or does not come;
     * otherwise, and where they would get something in return, it moves when they agree.
     *
     * @param inReturn one's own shift that the holder would take, or null
     */
    @Transactional
    public Ruling take(Member by, long id, @Nullable Long inReturn) {
        Swap swap = held(by, id);
        Rights.require(by.readsDesk() && swap.holder() != by.person());
        if (swap.state() == Swap.State.OFFERED && !taker(swap, by)) {
            return Ruling.Refused.of("rota.swap.refused.offered");
        }
        if (!before(swap).isEmpty()) {
            return Ruling.Refused.of("rota.swap.refused.before");
        }
        if (inReturn != null && shifts.find(by, inReturn).person() != by.person()) {
            return Ruling.Refused.of("rota.swap.refused.return");
        }
        List<Objection> objections = exchange.objections(swap.in(swap.state(), by.person(), inReturn), List.of());
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        Ruling taken = step(by, swap, Swap.Step.TAKE, by.person(), inReturn);
        if (taken instanceof Ruling.Refused) {
            return taken;
        }
        if (inReturn == null && exchange.agreed(swap)) {
            return moved(by, held(by, id));
        }
        callings.tell(by.brand(), swap.holder(), id);
        return taken;
    }

    /** The holder agrees, and the shifts move. */
    @Transactional
    public Ruling consent(Member by, long id) {
        Swap swap = held(by, id);
        Rights.require(swap.holder() == by.person());
        List<Objection> objections =
                swap.state() == Swap.State.TAKEN ? exchange.objections(swap, List.of()) : List.of();
        return objections.isEmpty() ? moved(by, swap) : new Ruling.Refused(objections);
    }

    /** Asks no longer. By the holder, whoever asked, or a lead. */
    @Transactional
    public Ruling withdraw(Member by, long id) {
        Swap swap = held(by, id);
        Rights.require(swap.holder() == by.person() || swap.askedBy() == by.person() || by.leads());
        return step(by, swap, Swap.Step.WITHDRAW, null, null);
    }

    /** Moves everything back, within a quarter of an hour, by either of the two. */
    @Transactional
    public Ruling undo(Member by, long id) {
        Swap swap = held(by, id);
        Rights.require(swap.holder() == by.person() || taker(swap, by));
        Instant ended = swap.endedAt();
        if (ended == null || ended.plus(REGRET).isBefore(clock.instant())) {
            return Ruling.Refused.of("rota.swap.refused.late");
        }
        List<Objection> objections = swap.state() == Swap.State.CONSENTED ? exchange.objectionsBack(swap) : List.of();
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        Ruling undone = step(by, swap, Swap.Step.UNDO, swap.taker(), swap.inReturn());
        if (undone instanceof Ruling.Done) {
            exchange.moveBack(swap);
        }
        return undone;
    }

    private Ruling moved(Member by, Swap swap) {
        Ruling consented = step(by, swap, Swap.Step.CONSENT, swap.taker(), swap.inReturn());
        if (consented instanceof Ruling.Done) {
            exchange.move(swap);
            long taker = Objects.requireNonNull(swap.taker());
            callings.tell(by.brand(), by.person() == taker ? swap.holder() : taker, swap.id());
        }
        return consented;
    }

    private Ruling step(Member by, Swap swap, Swap.Step step, @Nullable Long taker, @Nullable Long inReturn) {
        Swap.State next = Swap.after(swap.state(), step);
        if (next == null) {
            return Ruling.Refused.of("rota.swap.refused." + swap.state().word());
        }
        rows.change(swap.in(next, taker, inReturn), next.open() ? null : clock.instant());
        callings.changed(by.brand(), swap.id());
        return new Ruling.Done(swap.id());
    }

    /** The steps that have yet to move before it. */
    private List<Swap> before(Swap swap) {
        Long id = swap.after();
        Swap step = id == null ? null : rows.hold(swap.brand(), id);
        if (step == null || !step.state().open()) {
            return List.of();
        }
        return Stream.concat(before(step).stream(), Stream.of(step)).toList();
    }

    private Swap held(Member member, long id) {
        rows.expire(member.brand(), clock.instant());
        Swap swap = rows.hold(member.brand(), id);
        if (swap == null) {
            throw new NotFound();
        }
        return swap;
    }

    private static boolean taker(Swap swap, Member by) {
        Long taker = swap.taker();
        return taker != null && taker == by.person();
    }

    private static boolean concerns(Swap swap, Member member) {
        return member.leads() || swap.holder() == member.person() || taker(swap, member);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
