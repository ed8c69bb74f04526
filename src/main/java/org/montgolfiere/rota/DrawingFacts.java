package org.montgolfiere.rota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.law.Profile;
import org.springframework.stereotype.Component;

/** Gathers what a search must know. */
@Component
class DrawingFacts {

    private final PlanRows plans;
    private final NeedRows needs;
    private final ShiftRows shifts;
    private final EngagementRows engagements;
    private final AvailabilityRows availabilities;
    private final Holders holders;
    private final Fairness fairness;
    private final Judge judge;
    private final People people;

    DrawingFacts(
            PlanRows plans,
            NeedRows needs,
            ShiftRows shifts,
            EngagementRows engagements,
            AvailabilityRows availabilities,
            Holders holders,
            Fairness fairness,
            Judge judge,
            People people) {
        this.plans = plans;
        this.needs = needs;
        this.shifts = shifts;
        this.engagements = engagements;
        this.availabilities = availabilities;
        this.holders = holders;
        this.fairness = fairness;
        this.judge = judge;
        this.people = people;
    }

    /** A message key, or null. */
    @Nullable
    String impossible(long brand, long plan) {
        if (needs.of(brand).isEmpty()) {
            return "rota.search.refused.needs";
        }
        return employees(brand, plan(brand, plan).first()).isEmpty() ? "rota.search.refused.people" : null;
    }

    /** @param found shifts that this search found for other needs; null is answered where nothing of this mode is needed */
    Drawing.@Nullable Facts of(long brand, long plan, Mode mode, List<Shift> found) {
        RotaPlan of = plan(brand, plan);
        return of(brand, plan, mode, of.first(), (int) ChronoUnit.DAYS.between(of.first(), of.last()) + 1, found);
    }

    /** Work at the desk in some weeks as it is published; null is answered where nothing is needed. */
    Drawing.@Nullable Facts repair(long brand, LocalDate first, int days) {
        Drawing.Facts of = of(brand, 0, Mode.ON_SITE, first, days, List.of());
        return of == null
                ? null
                : of.with(of.existing().stream().filter(Shift::published).toList());
    }

    /** What the law says to one move once others are done and all else stands. */
    Hearing standing(Drawing.Facts of, List<Repair.Move> done, Repair.Move next) {
        Map<Long, Long> moved =
                done.stream().collect(Collectors.toMap(move -> move.shift().id(), Repair.Move::to));
        return of.hearing()
                .with(of.existing().stream()
                        .filter(shift -> shift.id() != next.shift().id())
                        .map(shift -> shift.of(moved.getOrDefault(shift.id(), shift.person())))
                        .toList());
    }

    private Drawing.@Nullable Facts of(long brand, long plan, Mode mode, LocalDate first, int days, List<Shift> found) {
        List<Need> wanted =
                needs.of(brand).stream().filter(need -> need.mode() == mode).toList();
        List<Long> who = employees(brand, first);
        if (wanted.isEmpty() || who.isEmpty()) {
            return null;
        }
        ZoneId zone = people.brand(brand).zone();
        Stretch span = new Stretch(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(days).atStartOfDay(zone).toInstant());
        Set<Long> ids = wanted.stream().map(Need::id).collect(Collectors.toSet());
        List<Shift> existing = shifts.between(brand, span).stream()
                .filter(shift -> ids.contains(Objects.requireNonNullElse(shift.need(), 0L)))
                .toList();
        return new Drawing.Facts(
                brand,
                plan,
                first,
                days,
                zone,
                wanted,
                who,
                fairness.holidays(brand),
                hearing(brand, who, span, found),
                existing,
                availabilities.of(who, span),
                fairness.carried(brand));
    }

    /** The same facts once more, for the law to look at what was found. */
    Hearing hearing(Drawing.Facts of) {
        return of.hearing().again();
    }

    /** Without the plan's weeks at this brand, but for what this search found already. */
    private Hearing hearing(long brand, List<Long> who, Stretch span, List<Shift> found) {
        Set<Long> own = shifts.between(brand, span).stream()
                .filter(shift -> shift.need() != null)
                .map(Shift::id)
                .collect(Collectors.toSet());
        return judge.hearing(brand, who, span, own).with(found);
    }

    private List<Long> employees(long brand, LocalDate first) {
        Map<Long, Holder> members = holders.of(brand);
        return engagements.of(brand).stream()
                .filter(engagement -> engagement.stands(first))
                .filter(engagement -> engagement.contract().profile() != Profile.AMBASSADOR)
                .map(Engagement::person)
                .filter(members::containsKey)
                .distinct()
                .sorted()
                .toList();
    }

    private RotaPlan plan(long brand, long id) {
        return plans.of(brand).stream()
                .filter(plan -> plan.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan " + id + " is gone"));
    }
}
