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
    private final ReliefRows reliefs;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(ShiftRows shifts, ReliefRows reliefs, Judge judge, ApplicationEventPublisher events, Clock clock) {
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** What speaks against the two holding each other's shifts. */
    List<Objection> objections(Swap swap) {
        return objections(swap, swap.holder(), Objects.requireNonNull(swap.taker()));
    }

    List<Objection> objectionsBack(Swap swap) {
        if (rest(swap) != null) {
            return List.of();
        }
        return objections(swap, Objects.requireNonNull(swap.taker()), swap.holder());
    }

    void move(Swap swap) {
        hand(swap, swap.holder(), Objects.requireNonNull(swap.taker()));
    }

    void moveBack(Swap swap) {
        Long rest = rest(swap);
        if (rest != null) {
            reliefs.undo(swap.brand(), Objects.requireNonNull(swap.taker()), rest, clock.instant());
            told(swap);
            return;
        }
        hand(swap, Objects.requireNonNull(swap.taker()), swap.holder());
    }

    private List<Objection> objections(Swap swap, long from, long to) {
        judge.hold(Set.of(from, to));
        Shift given = shifts.hold(swap.brand(), swap.shift());
        Shift back = inReturn(swap);
        Instant now = clock.instant();
        if (gone(given, from) || (swap.inReturn() != null && (gone(back, to) || begun(given) || begun(back)))) {
            return List.of(Objection.Unfit.of("rota.swap.refused.over"));
        }
        Shift moved = Objects.requireNonNull(given).after(now);
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

    /** What was worked already stays its holder's: of a shift under way the rest is relieved. */
    private void hand(Swap swap, long from, long to) {
        Instant now = clock.instant();
        Shift given = Objects.requireNonNull(shifts.hold(swap.brand(), swap.shift()));
        if (begun(given)) {
            reliefs.add(given.id(), to, given.after(now).time(), now);
            told(swap);
            return;
        }
        shifts.change(given.of(to), now);
        Shift back = inReturn(swap);
        if (back != null) {
            shifts.change(back.of(from), now);
        }
        events.publishEvent(new DutyChanged(swap.brand(), swap.shift()));
    }

    private void told(Swap swap) {
        shifts.touch(swap.shift(), clock.instant());
        events.publishEvent(new DutyChanged(swap.brand(), swap.shift()));
    }

    /** The relief by which the taker has the rest of the shift, or null where they have all of it. */
    private @Nullable Long rest(Swap swap) {
        return reliefs.last(swap.shift(), Objects.requireNonNull(swap.taker()));
    }

    private boolean begun(@Nullable Shift shift) {
        return shift != null && shift.time().from().isBefore(clock.instant());
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
