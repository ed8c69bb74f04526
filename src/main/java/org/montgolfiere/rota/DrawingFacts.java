package org.montgolfiere.rota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
        RotaPlan of = plan(brand, plan);
        return employees(brand, of.first(), of.last()).isEmpty() ? "rota.search.refused.people" : null;
    }

    /** @param found shifts that this search found for other needs; null is answered where nothing of this mode is needed */
    Drawing.@Nullable Facts of(long brand, long plan, Mode mode, List<Shift> found) {
        RotaPlan of = plan(brand, plan);
        int days = (int) ChronoUnit.DAYS.between(of.first(), of.last()) + 1;
        return of(brand, plan, mode, of.first(), days, shift -> cleared(shift, plan), found);
    }

    /** Work at the desk in some weeks as it is published; null is answered where nothing is needed. */
    Drawing.@Nullable Facts repair(long brand, LocalDate first, int days) {
        Set<Long> ids = ids(needed(brand, Mode.ON_SITE));
        Drawing.Facts of = of(brand, 0, Mode.ON_SITE, first, days, shift -> answers(shift, ids), List.of());
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

    /** Whether a search for this plan takes it away first. */
    private static boolean cleared(Shift shift, long plan) {
        return !shift.settled() && Objects.equals(shift.plan(), plan);
    }

    private static boolean answers(Shift shift, Set<Long> needs) {
        return needs.contains(Objects.requireNonNullElse(shift.need(), 0L));
    }

    private List<Need> needed(long brand, Mode mode) {
        return needs.of(brand).stream().filter(need -> need.mode() == mode).toList();
    }

    private static Set<Long> ids(List<Need> needs) {
        return needs.stream().map(Need::id).collect(Collectors.toSet());
    }

    /** @param moves which of the shifts that begin in these days are no facts, for the search lays them anew */
    private Drawing.@Nullable Facts of(
            long brand, long plan, Mode mode, LocalDate first, int days, Predicate<Shift> moves, List<Shift> found) {
        List<Need> wanted = needed(brand, mode);
        List<Long> who = employees(brand, first, first.plusDays(days - 1L));
        if (wanted.isEmpty() || who.isEmpty()) {
            return null;
        }
        ZoneId zone = people.brand(brand).zone();
        Stretch span = new Stretch(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(days).atStartOfDay(zone).toInstant());
        Set<Long> ids = ids(wanted);
        List<Shift> begun = shifts.between(brand, span).stream()
                .filter(shift -> span.holds(shift.time().from()))
                .toList();
        Set<Long> moved = begun.stream().filter(moves).map(Shift::id).collect(Collectors.toSet());
        return new Drawing.Facts(
                brand,
                plan,
                first,
                days,
                zone,
                wanted,
                who,
                fairness.holidays(brand),
                judge.hearing(brand, who, span, moved).with(found),
                begun.stream().filter(shift -> answers(shift, ids)).toList(),
                availabilities.of(who, span),
                fairness.carried(brand));
    }

    /** The same facts once more, for the law to look at what was found. */
    Hearing hearing(Drawing.Facts of) {
        return of.hearing().again();
    }

    /** Who has a contract on some of these days; what lies outside it is barred. */
    private List<Long> employees(long brand, LocalDate first, LocalDate last) {
        Map<Long, Holder> members = holders.of(brand);
        return engagements.of(brand).stream()
                .filter(engagement -> engagement.stands(first, last))
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
