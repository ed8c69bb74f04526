package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/**
 * Duty offered to ambassadors. They are nobody's employees: nothing is planned for them, what they take is theirs, and
 * what they leave leaves no trace.
 */
@Service
public class Offers {

    private final OfferRows rows;
    private final ShiftRows shifts;
    private final NeedRows needs;
    private final Coverage coverage;
    private final Swaps swaps;
    private final VacancyRows vacancies;
    private final Judge judge;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            OfferRows rows,
            ShiftRows shifts,
            NeedRows needs,
            Coverage coverage,
            Swaps swaps,
            VacancyRows vacancies,
            Judge judge,
            People people,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.needs = needs;
        this.coverage = coverage;
        this.swaps = swaps;
        this.vacancies = vacancies;
        this.judge = judge;
        this.people = people;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, the soonest first. Nobody else sees them. */
    @Transactional
    public List<Offer> of(Member own) {
        rows.expire(own.brand(), clock.instant());
        return rows.of(own.brand(), own.person());
    }

    /** Offers a day of a need to an ambassador, once; it stands until the duty would begin. */
    @Transactional
    public Ruling make(Member by, long person, long need, LocalDate day) {
        Rights.leads(by);
        people.viewer(person).in(by.brand());
        Instant now = clock.instant();
        rows.expire(by.brand(), now);
        Slot slot = slot(by, need, day);
        if (slot == null || !slot.time().from().isAfter(now)) {
            return Ruling.Refused.of("rota.offer.refused.over");
        }
        if (slot.missing() == 0 && sought(by, slot.need().id(), slot.time()) == null) {
            return Ruling.Refused.of("rota.offer.refused.held");
        }
        Shift shift = shift(by.brand(), person, slot.need(), slot.time());
        Hearing hearing = judge.hearing(by.brand(), Set.of(person), slot.time(), Set.of());
        if (hearing.contract(person, slot.time()) != null && !hearing.ambassador(person, slot.time())) {
            return Ruling.Refused.of("rota.offer.refused.employee");
        }
        List<Objection> objections = hearing.objections(shift);
        return objections.isEmpty() ? offered(by, person, slot, now) : new Ruling.Refused(objections);
    }

    /** Nobody is told twice of the same. */
    private Ruling offered(Member by, long person, Slot slot, Instant now) {
        long id = rows.add(by.brand(), person, slot, now, slot.time().from());
        if (id == 0) {
            return Ruling.Refused.of("rota.offer.refused.standing");
        }
        notices.offer(new Notice(person, by.brand(), Notice.Kind.ROTA, "/brands/" + by.brand() + "/rota/offers"));
        return new Ruling.Done(id);
    }

    /** Takes one's own offer: from now on it is one's shift, whether its place was open or somebody is sought for it. */
    @Transactional
    public Ruling take(Member own, long id) {
        Instant now = clock.instant();
        rows.expire(own.brand(), now);
        Offer offer = rows.find(own.brand(), own.person(), id);
        if (offer == null) {
            throw new NotFound();
        }
        Need need = needs.hold(own.brand(), offer.need());
        Ruling taken = need == null ? Ruling.Refused.of("rota.offer.refused.over") : taken(own, offer, need, now);
        if (taken instanceof Ruling.Done || !possible(own, offer, need)) {
            rows.remove(own.brand(), own.person(), id);
        }
        return taken;
    }

    private Ruling taken(Member own, Offer offer, Need need, Instant now) {
        Swap swap = sought(own, offer.need(), offer.time());
        boolean open = open(own, offer);
        if (swap != null && (!open || nobodyComes(swap))) {
            return swaps.take(own, swap.id(), null);
        }
        if (!open) {
            return Ruling.Refused.of("rota.offer.refused.held");
        }
        judge.hold(Set.of(own.person()));
        Shift shift = shift(own.brand(), own.person(), need, offer.time());
        List<Objection> objections = judge.objections(shift);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        events.publishEvent(new DutyChanged(own.brand(), own.person()));
        return new Ruling.Done(shifts.add(shift, now));
    }

    /** Whose shift is taken instead of a new one made beside it. */
    private boolean nobodyComes(Swap swap) {
        Shift shift = shifts.find(swap.brand(), swap.shift());
        return shift != null && vacancies.stands(shift);
    }

    private boolean possible(Member own, Offer offer, @Nullable Need need) {
        return need != null && (open(own, offer) || sought(own, offer.need(), offer.time()) != null);
    }

    /** Whether somebody is still missing there. */
    private boolean open(Member own, Offer offer) {
        LocalDate day = day(own, offer.time().from());
        return coverage.slots(own.brand(), day, day, true).stream()
                .anyMatch(slot -> slot.need().id() == offer.need() && slot.missing() > 0);
    }

    private @Nullable Slot slot(Member by, long need, LocalDate day) {
        if (needs.of(by.brand()).stream().noneMatch(one -> one.id() == need)) {
            throw new NotFound();
        }
        return coverage.slots(by.brand(), day, day, true).stream()
                .filter(slot -> slot.need().id() == need)
                .findFirst()
                .orElse(null);
    }

    /** The search for somebody who takes a shift of these hours, or null. */
    private @Nullable Swap sought(Member member, long need, Stretch time) {
        return swaps.asked(member.brand(), need, time);
    }

    private LocalDate day(Member member, Instant instant) {
        return instant.atZone(people.brand(member.brand()).zone()).toLocalDate();
    }

    /** Leaves it. Nothing is kept of that. @throws NotFound when it is not one's own */
    @Transactional
    public void leave(Member own, long id) {
        if (rows.remove(own.brand(), own.person(), id) == null) {
            throw new NotFound();
        }
    }

    private static Shift shift(long brand, long person, Need need, Stretch time) {
        return new Shift(
                0,
                brand,
                null,
                need.id(),
                person,
                need.name(),
                time,
                need.pause(),
                need.mode(),
                Shift.State.PUBLISHED,
                true,
                0);
    }
}
