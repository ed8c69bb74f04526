package org.montgolfiere.rota;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.law.Breach;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of some weeks: begun empty, filled by hand or by a search, published once. */
@Service
public class Plans {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 13;

    private final PlanRows rows;
    private final ShiftRows shifts;
    private final Judge judge;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRows rows,
            ShiftRows shifts,
            Judge judge,
            People people,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.judge = judge;
        this.people = people;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** A draft that could not stay, or cannot be told in time, and why. */
    public record Doubt(Shift shift, List<Objection> objections) {}

    /** What became of a plan that should be published. */
    public sealed interface Publishing {

        /** @param waiting drafts that come too soon to be told: each waits for its person's own agreement */
        record Published(int shifts, List<Doubt> waiting) implements Publishing {}

        /** Nothing was published: these break rules. */
        record Refused(List<Doubt> doubts) implements Publishing {}
    }

    /** The latest first. */
    public List<RotaPlan> of(Member by) {
        Rights.leads(by);
        return rows.of(by.brand());
    }

    /** Begins an empty plan, Monday to Sunday. */
    @Transactional
    public Ruling begin(Member by, LocalDate first, int weeks) {
        Rights.leads(by);
        if (first.getDayOfWeek() != DayOfWeek.MONDAY) {
            return Ruling.Refused.of("rota.plan.refused.monday");
        }
        if (weeks < SHORTEST || weeks > LONGEST) {
            return Ruling.Refused.of("rota.plan.refused.weeks");
        }
        if (!Stretch.known(first)) {
            return Ruling.Refused.of("rota.plan.refused.past");
        }
        LocalDate last = first.plusWeeks(weeks).minusDays(1);
        ZoneId zone = people.brand(by.brand()).zone();
        if (!last.isAfter(clock.instant().atZone(zone).toLocalDate())) {
            return Ruling.Refused.of("rota.plan.refused.past");
        }
        boolean crossed = rows.of(by.brand()).stream()
                .anyMatch(plan -> !plan.first().isAfter(last) && !first.isAfter(plan.last()));
        return crossed
                ? Ruling.Refused.of("rota.plan.refused.crossed")
                : new Ruling.Done(rows.add(by, first, last, clock.instant()));
    }

    /** A draft goes with all its shifts. */
    @Transactional
    public Ruling drop(Member by, long id) {
        Rights.leads(by);
        RotaPlan plan = held(by, id);
        if (plan.state() == RotaPlan.State.PUBLISHED) {
            return Ruling.Refused.of("rota.plan.refused.published");
        }
        rows.drop(id, clock.instant());
        events.publishEvent(new DutyChanged(by.brand(), id));
        return new Ruling.Done(id);
    }

    /** What would be published, and what would not, before anything is. */
    public Publishing tryOut(Member by, long id) {
        Rights.leads(by);
        return sorted(by, drafts(by, held(by, id)));
    }

    /** Tells everybody. All shifts are looked at again by the law first. */
    @Transactional
    public Publishing publish(Member by, long id) {
        Rights.leads(by);
        RotaPlan plan = held(by, id);
        List<Shift> drafts = drafts(by, plan);
        judge.hold(drafts.stream().map(Shift::person).collect(Collectors.toSet()));
        Publishing sorted = sorted(by, drafts);
        if (sorted instanceof Publishing.Published(int _, List<Doubt> waiting)) {
            Set<Long> later = waiting.stream().map(doubt -> doubt.shift().id()).collect(Collectors.toSet());
            Instant now = clock.instant();
            List<Shift> told =
                    drafts.stream().filter(shift -> !later.contains(shift.id())).toList();
            told.forEach(shift -> shifts.change(shift.in(Shift.State.PUBLISHED), now));
            rows.publish(plan.id(), now);
            shifts.adopt(plan.id(), later);
            Set<Long> asked =
                    waiting.stream().map(doubt -> doubt.shift().person()).collect(Collectors.toSet());
            drafts.stream()
                    .map(Shift::person)
                    .distinct()
                    .forEach(person -> notices.offer(notice(by, person, asked.contains(person))));
            events.publishEvent(new DutyChanged(by.brand(), id));
        }
        return sorted;
    }

    private Publishing sorted(Member by, List<Shift> drafts) {
        List<Doubt> broken = new ArrayList<>();
        List<Doubt> late = new ArrayList<>();
        if (drafts.isEmpty()) {
            return new Publishing.Published(0, late);
        }
        Hearing hearing = hearing(by, drafts);
        for (Shift shift : drafts) {
            List<Objection> objections = hearing.ambassador(shift.person(), shift.time())
                    ? List.of(Objection.Unfit.of("rota.unfit.ambassador"))
                    : hearing.ofHeld(shift);
            Breach notice = hearing.unasked(shift);
            if (!objections.isEmpty()) {
                broken.add(new Doubt(shift, objections));
            } else if (notice != null && shift.person() != by.person()) {
                late.add(new Doubt(shift, List.of(new Objection.Unlawful(notice))));
            }
        }
        return broken.isEmpty()
                ? new Publishing.Published(drafts.size() - late.size(), late)
                : new Publishing.Refused(broken);
    }

    /** The facts about everybody who holds a draft, read once. */
    private Hearing hearing(Member by, List<Shift> drafts) {
        Instant last = drafts.stream()
                .map(shift -> shift.time().to())
                .max(Instant::compareTo)
                .orElseThrow();
        Stretch span = new Stretch(drafts.getFirst().time().from(), last);
        return judge.hearing(
                by.brand(), drafts.stream().map(Shift::person).collect(Collectors.toSet()), span, Set.of());
    }

    private List<Shift> drafts(Member by, RotaPlan plan) {
        ZoneId zone = people.brand(by.brand()).zone();
        Stretch span = new Stretch(
                plan.first().atStartOfDay(zone).toInstant(),
                plan.last().plusDays(2).atStartOfDay(zone).toInstant());
        return shifts.between(by.brand(), span).stream()
                .filter(shift -> shift.state() == Shift.State.DRAFT)
                .filter(shift -> {
                    LocalDate day = shift.time().from().atZone(zone).toLocalDate();
                    return !day.isBefore(plan.first()) && !day.isAfter(plan.last());
                })
                .sorted(Comparator.comparing(shift -> shift.time().from()))
                .toList();
    }

    /** @param asked whether something waits for their yes: it stands on their own page */
    private static Notice notice(Member by, long person, boolean asked) {
        String rota = "/brands/" + by.brand() + "/rota";
        return new Notice(person, by.brand(), Notice.Kind.ROTA, asked ? rota + "/mine" : rota);
    }

    private RotaPlan held(Member by, long id) {
        RotaPlan plan = rows.hold(by.brand(), id);
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }
}
