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
    private final VacancyRows vacancies;
    private final Absences absences;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(
            ShiftRows shifts,
            ReliefRows reliefs,
            VacancyRows vacancies,
            Absences absences,
            Judge judge,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.vacancies = vacancies;
        this.absences = absences;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether the holder need not be asked once more: they asked for it themselves, are off then, or a lead said that they
     * do not come.
     */
    boolean agreed(Swap swap) {
        Shift shift = shifts.find(swap.brand(), swap.shift());
        return shift == null
                || swap.askedBy() == swap.holder()
                || vacancies.stands(shift)
                || absences.of(
                                List.of(swap.holder()),
                                shift.after(clock.instant()).time())
                        .containsKey(swap.holder());
    }

    /** What speaks against the two holding each other's shifts. @param before steps that have yet to move, as if they had */
    List<Objection> objections(Swap swap, List<Swap> before) {
        return objections(swap, swap.holder(), Objects.requireNonNull(swap.taker()), before);
    }

    List<Objection> objectionsBack(Swap swap) {
        Relief rest = rest(swap);
        if (rest == null) {
            return objections(swap, Objects.requireNonNull(swap.taker()), swap.holder(), List.of());
        }
        judge.hold(Set.of(swap.holder(), rest.person()));
        Shift whole = Objects.requireNonNull(shifts.hold(swap.brand(), swap.shift()));
        return judge.objectionsBack(whole, rest, reliefs.standing(swap.brand(), whole.time()));
    }

    void move(Swap swap) {
        hand(swap, swap.holder(), Objects.requireNonNull(swap.taker()));
    }

    void moveBack(Swap swap) {
        Relief rest = rest(swap);
        if (rest != null) {
            reliefs.undo(rest.id(), clock.instant());
            told(swap);
            return;
        }
        hand(swap, Objects.requireNonNull(swap.taker()), swap.holder());
    }

    private List<Objection> objections(Swap swap, long from, long to, List<Swap> before) {
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
        before.forEach(step -> without.add(step.shift()));
        Hearing hearing = judge.hearing(swap.brand(), Set.of(from, to), around, without);
        before.forEach(step -> granted(hearing, step));
        List<Objection> objections = new ArrayList<>(hearing.objections(moved.of(to)));
        if (back != null) {
            hearing.grant(moved.of(to));
            objections.addAll(hearing.objections(back.of(from)));
        }
        return objections;
    }

    private void granted(Hearing hearing, Swap step) {
        Shift shift = shifts.find(step.brand(), step.shift());
        Long taker = step.taker();
        if (shift != null && taker != null) {
            hearing.grant(shift.of(taker));
        }
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
    private @Nullable Relief rest(Swap swap) {
        Shift whole = shifts.find(swap.brand(), swap.shift());
        if (whole == null || whole.person() != swap.holder()) {
            return null;
        }
        return reliefs.standing(swap.brand(), whole.time()).stream()
                .filter(relief -> relief.shift() == swap.shift() && Objects.equals(relief.person(), swap.taker()))
                .reduce((_, last) -> last)
                .orElse(null);
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
