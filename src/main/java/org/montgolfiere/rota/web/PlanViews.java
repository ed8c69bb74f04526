package org.montgolfiere.rota.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Abilities;
import org.montgolfiere.rota.Engagement;
import org.montgolfiere.rota.Engagements;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Holes;
import org.montgolfiere.rota.Planning;
import org.montgolfiere.rota.Plans;
import org.montgolfiere.rota.RotaPlan;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.Stretch;
import org.springframework.stereotype.Component;

/** Gathers what is to be seen of a plan before it is published. */
@Component
class PlanViews {

    private final Plans plans;
    private final Planning planning;
    private final Shifts shifts;
    private final Holes holes;
    private final Abilities abilities;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    PlanViews(
            Plans plans,
            Planning planning,
            Shifts shifts,
            Holes holes,
            Abilities abilities,
            Engagements engagements,
            People people,
            Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.shifts = shifts;
        this.holes = holes;
        this.abilities = abilities;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    PlanView of(Member reader, RotaPlan plan) {
        return new PlanView(reader, plan, planning.progress(reader));
    }

    /** The first Monday that no plan covers, from the coming one on. */
    LocalDate nextMonday(Member reader, List<RotaPlan> all) {
        LocalDate coming =
                clock.instant().atZone(zone(reader)).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return all.stream()
                .map(plan -> plan.last().plusDays(1))
                .filter(free -> free.isAfter(coming))
                .max(LocalDate::compareTo)
                .orElse(coming)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    PlanView.Comparison comparison(Member reader, RotaPlan plan) {
        Plans.Publishing publishing = plans.tryOut(reader, plan.id());
        List<Holder> all = abilities.all(reader);
        ZoneId zone = zone(reader);
        return new PlanView.Comparison(
                of(reader, plan),
                weeks(plan),
                loads(reader, plan, all, zone),
                publishing,
                holes.between(reader, plan.first(), plan.last()),
                doubts(publishing).stream()
                        .map(doubt -> doubted(doubt, all, zone))
                        .toList());
    }

    private static PlanView.Doubted doubted(Plans.Doubt doubt, List<Holder> all, ZoneId zone) {
        Shift shift = doubt.shift();
        Chip chip = new Chip(shift, Marks.of(List.of(shift.name())).of(shift.name()), zone, false);
        return new PlanView.Doubted(chip, ShiftSheets.name(all, shift.person()), doubt);
    }

    private static List<Plans.Doubt> doubts(Plans.Publishing publishing) {
        return switch (publishing) {
            case Plans.Publishing.Published(int _, List<Plans.Doubt> waiting) -> waiting;
            case Plans.Publishing.Refused(List<Plans.Doubt> doubts) -> doubts;
        };
    }

    private List<PlanView.Load> loads(Member reader, RotaPlan plan, List<Holder> all, ZoneId zone) {
        List<Engagement> contracts = engagements.all(reader);
        var before = sums(reader, plan.first().minusWeeks(weeks(plan)), plan.first(), zone);
        var after = sums(reader, plan.first(), plan.last().plusDays(1), zone);
        return all.stream()
                .map(holder -> new PlanView.Load(
                        holder,
                        contract(contracts, holder.person(), plan),
                        before.getOrDefault(holder.person(), new PlanView.Sum(0, 0, 0, 0)),
                        after.getOrDefault(holder.person(), new PlanView.Sum(0, 0, 0, 0))))
                .toList();
    }

    private Map<Long, PlanView.Sum> sums(Member reader, LocalDate first, LocalDate end, ZoneId zone) {
        Stretch span = new Stretch(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
        return shifts.between(reader, span).stream()
                .filter(shift -> span.holds(shift.time().from()))
                .map(shift -> new Chip(shift, new Marks.Mark("", 1), zone, false))
                .collect(Collectors.groupingBy(
                        chip -> chip.shift().person(),
                        Collectors.collectingAndThen(Collectors.toList(), chips -> sum(chips, zone))));
    }

    private static PlanView.Sum sum(List<Chip> chips, ZoneId zone) {
        return new PlanView.Sum(
                chips.stream()
                        .filter(chip -> !chip.onCall())
                        .mapToLong(chip ->
                                chip.shift().time().minutes() - chip.shift().pause())
                        .sum(),
                chips.stream().filter(chip -> chip.night() && !chip.onCall()).count(),
                chips.stream()
                        .filter(chip -> CalendarView.weekend(
                                chip.shift().time().from().atZone(zone).toLocalDate()))
                        .count(),
                chips.stream()
                        .filter(Chip::onCall)
                        .mapToLong(chip -> chip.shift().time().minutes())
                        .sum());
    }

    private static long contract(List<Engagement> all, long person, RotaPlan plan) {
        return plan.first()
                        .datesUntil(plan.last().plusDays(1))
                        .flatMap(day -> all.stream()
                                .filter(engagement -> engagement.person() == person && engagement.stands(day))
                                .limit(1))
                        .mapToLong(engagement -> engagement.contract().minutesAWeek())
                        .sum()
                / 7;
    }

    private static long weeks(RotaPlan plan) {
        return (ChronoUnit.DAYS.between(plan.first(), plan.last()) + 1) / 7;
    }

    private ZoneId zone(Member reader) {
        return people.brand(reader.brand()).zone();
    }
}
