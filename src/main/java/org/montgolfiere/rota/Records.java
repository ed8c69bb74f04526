package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employer's record of hours: planned and declared, on call and call-outs. The person and HR read it; anybody else
 * who runs the brand gives a reason first, and the person sees that they did.
 */
@Service
public class Records {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration OLDEST = Duration.ofDays(62);
    private static final Duration READABLE = Duration.ofHours(24);

    private final DeclaredRows rows;
    private final RequestRows requests;
    private final ShiftRows shifts;
    private final EngagementRows engagements;
    private final Judge judge;
    private final People people;
    private final Clock clock;

    Records(
            DeclaredRows rows,
            RequestRows requests,
            ShiftRows shifts,
            EngagementRows engagements,
            Judge judge,
            People people,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.shifts = shifts;
        this.engagements = engagements;
        this.judge = judge;
        this.people = people;
        this.clock = clock;
    }

    /** What became of declared hours. */
    public sealed interface Declaring {

        /** @param broken rules that these hours broke: they are written all the same, for they were worked */
        record Written(long id, List<Objection> broken) implements Declaring {}

        /** @param why a message key */
        record Refused(String why) implements Declaring {}
    }

    /** Declares hours that were worked, or a call-out. */
    @Transactional
    public Declaring declare(Member own, Work.Kind kind, Stretch time, int pause) {
        Instant now = clock.instant();
        if (time.to().isAfter(now) || time.from().isBefore(now.minus(OLDEST))) {
            return new Declaring.Refused("rota.record.refused.when");
        }
        boolean length = time.length().compareTo(LONGEST) <= 0 && time.length().toMinutes() > pause;
        if (!length || pause < 0 || kind == Work.Kind.ON_CALL) {
            return new Declaring.Refused("rota.record.refused.length");
        }
        Work work = new Work(kind, time, pause);
        long id = rows.add(own, work, now);
        if (id == 0) {
            return new Declaring.Refused("rota.record.refused.twice");
        }
        Hearing hearing = judge.hearing(own.brand(), Set.of(own.person()), time, Set.of());
        return new Declaring.Written(id, hearing.ofWorked(own.person(), time));
    }

    /** Takes back what one declared. It stays in the database as removed. @throws NotFound when it is not one's own */
    @Transactional
    public void remove(Member own, long id) {
        if (!rows.remove(own, id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** Asks to read somebody's month. The person sees who asked, when and why; the month can be read for a day. */
    @Transactional
    public void request(Member by, long person, YearMonth month, String reason) {
        Rights.leads(by);
        people.viewer(person).in(by.brand());
        requests.add(by, person, month, reason.strip(), clock.instant());
    }

    /** Who asked to read one's own record. */
    public List<RecordRequest> requests(Member own) {
        return requests.about(own.brand(), own.person());
    }

    /** Somebody's month. One's own, as HR, or within a day of a request. */
    @Transactional(readOnly = true)
    public Statement statement(Member reader, long person, YearMonth month) {
        boolean own = reader.person() == person || reader.roles().contains(Role.HR);
        Rights.require(
                own || requests.stands(reader, person, month, clock.instant().minus(READABLE)));
        String name = people.viewer(person).in(reader.brand()).name();
        ZoneId zone = people.brand(reader.brand()).zone();
        Stretch span = span(month, zone);
        LocalDate first = month.atDay(1);
        int week = engagements.of(reader.brand()).stream()
                .filter(engagement -> engagement.person() == person && engagement.stands(first))
                .mapToInt(engagement -> engagement.contract().minutesAWeek())
                .findFirst()
                .orElse(0);
        List<Shift> planned = shifts.of(person, span).stream()
                .filter(shift -> shift.brand() == reader.brand() && shift.published())
                .toList();
        return Statement.of(name, month, zone, week, planned, rows.at(reader.brand(), person, span));
    }

    private static Stretch span(YearMonth month, ZoneId zone) {
        return new Stretch(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
