package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody comes to a shift: its holder is ill, gone or off. A lead says it, without a reason; from then on the shift is a gap
 * to whoever asks who is on duty, and somebody else may take it without waiting for the holder. It opens no gate.
 */
@Service
public class Vacancies {

    private final VacancyRows rows;
    private final ShiftRows shifts;
    private final Shifts known;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vacancies(
            VacancyRows rows,
            ShiftRows shifts,
            Shifts known,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.known = known;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** The published shifts within a span to which nobody comes. */
    public Set<Long> of(Member reader, Stretch span) {
        return rows.of(reader.brand(), span).stream()
                .map(Holding.Relieved::shift)
                .collect(Collectors.toSet());
    }

    /**
     * Nobody comes to what a person holds within a span, from its beginning or from now on. The person is told, once
     * they are on duty.
     *
     * @return how many shifts became a gap by it
     */
    @Transactional
    public int mark(Member by, long person, Stretch away) {
        Rights.leads(by);
        Instant now = clock.instant();
        List<Shift> left = held(by, person, away).stream()
                .filter(shift -> rows.add(shift, later(now, later(shift.time().from(), away.from())), by.person(), now))
                .toList();
        left.forEach(shift -> events.publishEvent(new DutyChanged(by.brand(), shift.id())));
        if (!left.isEmpty() && person != by.person()) {
            notices.offer(new Notice(person, by.brand(), Notice.Kind.ROTA, "/brands/" + by.brand() + "/rota"));
        }
        return left.size();
    }

    /** They come after all, to all of it. */
    @Transactional
    public int clear(Member by, long person, Stretch away) {
        Rights.leads(by);
        return cleared(by, held(by, person, away).stream().map(Shift::id).toList());
    }

    /** They come after all: said by the holder or a lead. */
    @Transactional
    public Ruling clear(Member by, long shift) {
        Shift marked = known.find(by, shift);
        Rights.require(marked.person() == by.person() || by.leads());
        return cleared(by, List.of(shift)) == 0
                ? Ruling.Refused.of("rota.vacancy.refused.none")
                : new Ruling.Done(shift);
    }

    private int cleared(Member by, List<Long> ids) {
        int cleared = rows.remove(ids);
        ids.forEach(id -> events.publishEvent(new DutyChanged(by.brand(), id)));
        return cleared;
    }

    private List<Shift> held(Member by, long person, Stretch away) {
        Instant now = clock.instant();
        return shifts.between(by.brand(), away).stream()
                .filter(shift -> shift.published() && shift.person() == person)
                .filter(shift -> shift.time().to().isAfter(now))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
