package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a search found in the place of a plan's drafts, unless it is worse. */
@Component
class Drafts {

    private final PlanRows plans;
    private final ShiftRows shifts;
    private final Coverage coverage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(PlanRows plans, ShiftRows shifts, Coverage coverage, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.shifts = shifts;
        this.coverage = coverage;
        this.events = events;
        this.clock = clock;
    }

    /** All or nothing. @return how many places are missing now */
    @Transactional
    public int replace(long brand, long id, List<Shift> found) {
        RotaPlan plan = plans.hold(brand, id);
        if (plan == null || plan.state() != RotaPlan.State.DRAFT) {
            throw new IllegalStateException("plan " + id + " is no draft any more");
        }
        Instant now = clock.instant();
        int before = missing(brand, plan);
        List<Shift> old = standing(brand, plan);
        plans.clear(id, false, now);
        List<Shift> left = standing(brand, plan);
        found.stream()
                .filter(shift -> left.stream().noneMatch(same -> same(same, shift)))
                .forEach(shift -> shifts.add(shift, now));
        int after = missing(brand, plan);
        if (after > before) {
            plans.clear(id, false, now);
            old.stream()
                    .filter(shift -> left.stream().noneMatch(same -> same.id() == shift.id()))
                    .forEach(shift -> shifts.change(shift, now));
        }
        events.publishEvent(new DutyChanged(brand, id));
        return Math.min(before, after);
    }

    private List<Shift> standing(long brand, RotaPlan plan) {
        return coverage.slots(brand, plan.first(), plan.last(), true).stream()
                .flatMap(slot -> slot.held().stream())
                .distinct()
                .toList();
    }

    private int missing(long brand, RotaPlan plan) {
        return coverage.slots(brand, plan.first(), plan.last(), true).stream()
                .mapToInt(Slot::missing)
                .sum();
    }

    private static boolean same(Shift one, Shift other) {
        return one.person() == other.person()
                && Objects.equals(one.need(), other.need())
                && one.time().overlaps(other.time());
    }
}
