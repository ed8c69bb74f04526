package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
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
    private final Judge judge;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            OfferRows rows,
            ShiftRows shifts,
            NeedRows needs,
            Judge judge,
            People people,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.needs = needs;
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

    /** Offers a day of a need to an ambassador; it stands until the duty would begin. */
    @Transactional
    public Ruling make(Member by, long person, long need, LocalDate day) {
        Rights.leads(by);
        Need wanted = needs.of(by.brand()).stream()
                .filter(one -> one.id() == need)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!people.viewer(person).in(by.brand()).roles().contains(Role.AMBASSADOR)) {
            return Ruling.Refused.of("rota.offer.refused.employee");
        }
        Slot slot =
                new Slot(wanted, day, wanted.time(day, people.brand(by.brand()).zone()), List.of());
        Instant now = clock.instant();
        if (!slot.time().from().isAfter(now)) {
            return Ruling.Refused.of("rota.offer.refused.over");
        }
        List<Objection> objections = judge.objections(shift(by.brand(), person, slot.need(), slot.time()));
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        long id = rows.add(by.brand(), person, slot, now, slot.time().from());
        notices.offer(new Notice(person, by.brand(), Notice.Kind.ROTA, "/brands/" + by.brand() + "/rota/offers"));
        return new Ruling.Done(id);
    }

    /** Takes one's own offer: from now on it is one's shift. */
    @Transactional
    public Ruling take(Member own, long id) {
        Instant now = clock.instant();
        rows.expire(own.brand(), now);
        Offer offer = rows.remove(own.brand(), own.person(), id);
        if (offer == null) {
            throw new NotFound();
        }
        Need need = needs.of(own.brand()).stream()
                .filter(one -> one.id() == offer.need())
                .findFirst()
                .orElse(null);
        if (need == null) {
            return Ruling.Refused.of("rota.offer.refused.over");
        }
        Shift shift = shift(own.brand(), own.person(), need, offer.time());
        List<Objection> objections = judge.objections(shift);
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        events.publishEvent(new DutyChanged(own.brand(), own.person()));
        return new Ruling.Done(shifts.add(shift, now));
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
