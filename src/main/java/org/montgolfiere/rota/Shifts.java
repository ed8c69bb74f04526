package org.montgolfiere.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of a brand. Leads draw drafts; a published shift moves only with its holder's consent, by a swap. */
@Service
public class Shifts {

    private final ShiftRows rows;
    private final ReliefRows reliefs;
    private final SwapRows swaps;
    private final NeedRows needs;
    private final PlanRows plans;
    private final Judge judge;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shifts(
            ShiftRows rows,
            ReliefRows reliefs,
            SwapRows swaps,
            NeedRows needs,
            PlanRows plans,
            Judge judge,
            People people,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reliefs = reliefs;
        this.swaps = swaps;
        this.needs = needs;
        this.plans = plans;
        this.judge = judge;
        this.people = people;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A shift as somebody wishes it.
     *
     * @param need whose hours and demands it answers, or null for one outside every need
     */
    public record Wished(long person, @Nullable Long need, String name, Stretch time, int pause, Mode mode) {}

    /** Published ones, and drafts where a lead asks; by their beginning. */
    public List<Shift> between(Member member, Stretch span) {
        return rows.between(member.brand(), span).stream()
                .filter(shift -> shift.published() || member.leads())
                .toList();
    }

    /** Who relieves whom within a span. */
    public List<Relief> reliefs(Member member, Stretch span) {
        return reliefs.standing(member.brand(), span);
    }

    /** @throws NotFound where the brand has none, or it is a draft and the member no lead */
    public Shift find(Member member, long id) {
        Shift shift = rows.find(member.brand(), id);
        if (shift == null || (!shift.published() && !member.leads())) {
            throw new NotFound();
        }
        return shift;
    }

    /** What would speak against it, before anything is changed. @param moved the shift that would become this, or null */
    public List<Objection> tryOut(Member by, @Nullable Long moved, Wished wished) {
        Rights.leads(by);
        Shift shift = draft(by, wished);
        return judge.ofDrawing(moved == null ? shift : as(find(by, moved), wished));
    }

    /** A new draft. */
    @Transactional
    public Ruling add(Member by, Wished wished) {
        Rights.leads(by);
        judge.hold(Set.of(wished.person()));
        Shift shift = draft(by, wished);
        List<Objection> objections = judge.ofDrawing(shift);
        return objections.isEmpty() ? done(by, rows.add(shift, clock.instant())) : new Ruling.Refused(objections);
    }

    /** Moves a draft to another person or other hours. */
    @Transactional
    public Ruling move(Member by, long id, long person, Stretch time) {
        Rights.leads(by);
        judge.hold(Set.of(person));
        Shift shift = held(by, id);
        if (shift.published()) {
            return Ruling.Refused.of("rota.shift.refused.published");
        }
        Shift moved = shift.of(person).at(time);
        List<Objection> objections = judge.ofDrawing(moved);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        rows.change(moved, clock.instant());
        return done(by, id);
    }

    /** Whether searches for a plan leave a draft where it is. */
    @Transactional
    public Ruling pin(Member by, long id, boolean pinned) {
        Rights.leads(by);
        Shift shift = held(by, id);
        rows.change(shift.pinned(pinned), clock.instant());
        return done(by, id);
    }

    /** Takes a draft away; a published one only where its holder could still be told in time. */
    @Transactional
    public Ruling remove(Member by, long id) {
        Rights.leads(by);
        Shift shift = held(by, id);
        var late = judge.hearing(by.brand(), Set.of(shift.person()), shift.time(), Set.of())
                .shortNotice(shift);
        if (shift.published() && late != null) {
            return new Ruling.Refused(List.of(new Objection.Unlawful(late)));
        }
        rows.change(shift.in(Shift.State.CANCELLED), clock.instant());
        swaps.cancelled(id, clock.instant());
        if (shift.published() && shift.person() != by.person()) {
            notices.offer(new Notice(shift.person(), by.brand(), Notice.Kind.ROTA, "/brands/" + by.brand() + "/rota"));
        }
        return done(by, id);
    }

    /** A draft that could not be told in time, or begins within a day, is published by the agreement of the person whom it is for. */
    @Transactional
    public Ruling consent(Member own, long id) {
        judge.hold(Set.of(own.person()));
        Shift shift = held(own, id);
        boolean asked = shift.plan() != null && rows.publishedPlan(shift.plan());
        if (shift.person() != own.person() || shift.published() || !asked) {
            throw new NotFound();
        }
        List<Objection> objections = judge.objections(shift);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        rows.change(shift.in(Shift.State.PUBLISHED), clock.instant());
        return done(own, id);
    }

    /** One's own drafts that wait for one's agreement. */
    public List<Shift> waiting(Member own, Stretch span) {
        return rows.between(own.brand(), span).stream()
                .filter(shift -> shift.person() == own.person() && shift.state() == Shift.State.DRAFT)
                .filter(shift -> shift.plan() != null && rows.publishedPlan(shift.plan()))
                .toList();
    }

    private Shift held(Member by, long id) {
        Shift shift = rows.hold(by.brand(), id);
        if (shift == null) {
            throw new NotFound();
        }
        return shift;
    }

    private Ruling done(Member by, long id) {
        events.publishEvent(new DutyChanged(by.brand(), id));
        return new Ruling.Done(id);
    }

    private Shift draft(Member by, Wished wished) {
        return new Shift(
                0,
                by.brand(),
                plans.covering(by.brand(), day(by, wished.time())),
                known(by, wished.need()),
                wished.person(),
                wished.name(),
                wished.time(),
                wished.pause(),
                wished.mode(),
                Shift.State.DRAFT,
                true,
                0);
    }

    private LocalDate day(Member by, Stretch time) {
        return time.from().atZone(people.brand(by.brand()).zone()).toLocalDate();
    }

    private @Nullable Long known(Member by, @Nullable Long need) {
        return Stream.ofNullable(need)
                .filter(id -> needs.of(by.brand()).stream().anyMatch(known -> known.id() == id))
                .findFirst()
                .orElse(null);
    }

    private static Shift as(Shift shift, Wished wished) {
        return shift.of(wished.person()).at(wished.time());
    }
}
