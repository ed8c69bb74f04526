package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the shifts of a swap, and says beforehand what speaks against it. */
@Component
class Exchange {

    private final ShiftRows shifts;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(ShiftRows shifts, Judge judge, ApplicationEventPublisher events, Clock clock) {
        this.shifts = shifts;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** What speaks against the two holding each other's shifts. */
    List<Objection> objections(Swap swap) {
        return objections(swap, swap.holder(), Objects.requireNonNull(swap.taker()));
    }

    List<Objection> objectionsBack(Swap swap) {
        return objections(swap, Objects.requireNonNull(swap.taker()), swap.holder());
    }

    void move(Swap swap) {
        hand(swap, swap.holder(), Objects.requireNonNull(swap.taker()));
    }

    void moveBack(Swap swap) {
        hand(swap, Objects.requireNonNull(swap.taker()), swap.holder());
    }

    private List<Objection> objections(Swap swap, long from, long to) {
        Shift given = shifts.hold(swap.brand(), swap.shift());
        Shift back = inReturn(swap);
        if (gone(given, from) || (swap.inReturn() != null && gone(back, to))) {
            return List.of(Objection.Unfit.of("rota.swap.refused.over"));
        }
        Shift moved = Objects.requireNonNull(given);
        Stretch around = back == null ? moved.time() : span(moved.time(), back.time());
        Set<Long> without = new HashSet<>(Set.of(moved.id()));
        if (back != null) {
            without.add(back.id());
        }
        Hearing hearing = judge.hearing(swap.brand(), Set.of(from, to), around, without);
        List<Objection> objections = new ArrayList<>(hearing.objections(moved.of(to)));
        if (back != null) {
            hearing.grant(moved.of(to));
            objections.addAll(hearing.objections(back.of(from)));
        }
        return objections;
    }

    private void hand(Swap swap, long from, long to) {
        Instant now = clock.instant();
        shifts.change(
                Objects.requireNonNull(shifts.hold(swap.brand(), swap.shift())).of(to), now);
        Shift back = inReturn(swap);
        if (back != null) {
            shifts.change(back.of(from), now);
        }
        events.publishEvent(new DutyChanged(swap.brand(), swap.shift()));
    }

    private @Nullable Shift inReturn(Swap swap) {
        Long id = swap.inReturn();
        return id == null ? null : shifts.hold(swap.brand(), id);
    }

    private boolean gone(@Nullable Shift shift, long holder) {
        return shift == null
                || shift.person() != holder
                || !shift.published()
                || !shift.time().to().isAfter(clock.instant());
    }

    private static Stretch span(Stretch one, Stretch other) {
        return new Stretch(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
