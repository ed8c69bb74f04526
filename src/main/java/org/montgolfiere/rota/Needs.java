package org.montgolfiere.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a brand needs, hour by hour. Leads keep it. */
@Service
public class Needs {

    private static final int MOST = 60;
    private static final int MOST_LETTERS = 60;
    private static final int LONGEST_PAUSE = 240;
    private static final int LONGEST_AT_WORK = 13 * 60;

    private final NeedRows rows;
    private final NeededShifts shifts;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Needs(NeedRows rows, NeededShifts shifts, People people, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a need that should change. */
    public sealed interface Changing {

        /** @param behind shifts ahead that keep the hours they had, and fill no place of it any more */
        record Changed(long id, int behind) implements Changing {}

        record Refused(Objection why) implements Changing {}
    }

    public List<Need> of(Member member) {
        return rows.of(member.brand());
    }

    /** @param need its id does not count */
    @Transactional
    public Ruling add(Member by, Need need) {
        Rights.leads(by);
        String wrong = contradiction(need);
        if (wrong == null && rows.of(by.brand()).size() >= MOST) {
            wrong = "rota.need.refused.many";
        }
        return wrong == null ? new Ruling.Done(rows.add(by.brand(), need)) : Ruling.Refused.of(wrong);
    }

    /**
     * Where its hours stay, it changes in its place, and all its shifts with it. Where they do not, the old one ends and the
     * new one takes over the shifts ahead that have just the new hours; the others stay as they are.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    public Changing change(Member by, long id, Need need) {
        Rights.leads(by);
        Need old = rows.hold(by.brand(), id);
        if (old == null) {
            throw new NotFound();
        }
        String wrong = contradiction(need);
        if (wrong != null) {
            return new Changing.Refused(Objection.Unfit.of(wrong));
        }
        events.publishEvent(new DutyChanged(by.brand(), id));
        if (need.sameHours(old)) {
            rows.change(id, need);
            shifts.rename(old, need.name(), clock.instant());
            return new Changing.Changed(id, 0);
        }
        return inItsPlace(by, old, need);
    }

    private Changing inItsPlace(Member by, Need old, Need need) {
        ZoneId zone = people.brand(by.brand()).zone();
        end(by, old.id());
        long id = rows.add(by.brand(), need);
        List<NeededShifts.Ahead> ahead = shifts.of(old.id(), clock.instant());
        List<Long> agreeing = ahead.stream()
                .filter(shift -> shift.mode() == need.mode())
                .filter(shift -> need.time(shift.time().from().atZone(zone).toLocalDate(), zone)
                        .equals(shift.time()))
                .map(NeededShifts.Ahead::id)
                .toList();
        shifts.move(agreeing, id);
        return new Changing.Changed(id, ahead.size() - agreeing.size());
    }

    /** @throws NotFound when there is none */
    @Transactional
    public void end(Member by, long id) {
        Rights.leads(by);
        if (!rows.end(by.brand(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** Every need on every day that begins within a span of days, without who holds it. */
    static List<Slot> slots(
            List<Need> needs, LocalDate first, LocalDate last, ZoneId zone, Predicate<LocalDate> holiday) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> needs.stream()
                        .filter(need -> need.on(day, holiday.test(day)))
                        .map(need -> new Slot(need, day, need.time(day, zone), List.of())))
                .filter(slot -> slot.time().from().isBefore(slot.time().to()))
                .toList();
    }

    /** What in a need cannot be true together, as a message key. */
    static @Nullable String contradiction(Need need) {
        if (need.people() < 1 || need.people() > 50) {
            return "rota.need.refused.people";
        }
        if (need.weekdays().isEmpty() && need.holidays() != Need.OnHolidays.ONLY) {
            return "rota.need.refused.days";
        }
        if (need.name().isBlank() || need.name().length() > MOST_LETTERS) {
            return "rota.need.refused.name";
        }
        if (need.pause() < 0 || need.pause() > LONGEST_PAUSE || need.pause() >= need.minutes()) {
            return "rota.need.refused.pause";
        }
        if (need.since() != null && !Stretch.known(need.since())) {
            return "rota.need.refused.dates";
        }
        if (need.since() != null && need.until() != null && !need.until().isAfter(need.since())) {
            return "rota.need.refused.dates";
        }
        boolean tooLong = need.mode() == Mode.ON_SITE && need.minutes() > LONGEST_AT_WORK;
        return tooLong ? "rota.need.refused.long" : null;
    }
}
