package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes a part of another's shift for a while, by their own hand, and gives it back whenever they like. */
@Service
public class Reliefs {

    private final ReliefRows rows;
    private final ShiftRows shifts;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reliefs(ReliefRows rows, ShiftRows shifts, Judge judge, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** Takes this part of a published shift. */
    @Transactional
    public Ruling take(Member by, long shift, Stretch time) {
        Rights.require(by.readsDesk());
        judge.hold(Set.of(by.person()));
        Shift whole = shifts.hold(by.brand(), shift);
        if (whole == null) {
            throw new NotFound();
        }
        String wrong = wrong(by, whole, time);
        if (wrong != null) {
            return Ruling.Refused.of(wrong);
        }
        Shift part = whole.of(by.person()).at(time);
        List<Objection> objections =
                judge.hearing(by.brand(), Set.of(by.person()), time, Set.of()).objections(part);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        long id = rows.add(shift, by.person(), time, clock.instant());
        told(by, shift);
        return new Ruling.Done(id);
    }

    /**
     * Gives back what lies ahead of it; the shift's holder has it again, where nothing speaks against that by now.
     *
     * @throws NotFound when it is not one's own
     */
    @Transactional
    public Ruling undo(Member by, long shift, long id) {
        Shift known = shifts.find(by.brand(), shift);
        if (known == null) {
            throw new NotFound();
        }
        judge.hold(List.of(by.person(), known.person()));
        Shift whole = Objects.requireNonNull(shifts.hold(by.brand(), shift));
        List<Relief> standing = rows.standing(by.brand(), whole.time());
        Relief own = standing.stream()
                .filter(relief -> relief.id() == id && relief.shift() == shift && relief.person() == by.person())
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Objection> objections = judge.objectionsBack(whole, own, standing);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        rows.undo(id, clock.instant());
        told(by, shift);
        return new Ruling.Done(id);
    }

    private void told(Member by, long shift) {
        shifts.touch(shift, clock.instant());
        events.publishEvent(new DutyChanged(by.brand(), shift));
    }

    private @Nullable String wrong(Member by, Shift whole, Stretch time) {
        Instant now = clock.instant();
        if (time.minutes() == 0) {
            return "rota.relief.refused.outside";
        }
        if (!whole.published() || !time.to().isAfter(now) || time.from().isBefore(now.minusSeconds(60))) {
            return "rota.relief.refused.over";
        }
        if (!time.within(whole.time()) || !time.from().isBefore(time.to())) {
            return "rota.relief.refused.outside";
        }
        return whole.person() == by.person() ? "rota.relief.refused.own" : null;
    }
}
