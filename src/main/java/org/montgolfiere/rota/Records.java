package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

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
    private final ReliefRows reliefs;
    private final EngagementRows engagements;
    private final Judge judge;
    private final Fairness fairness;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Records(
            DeclaredRows rows,
            RequestRows requests,
            ShiftRows shifts,
            ReliefRows reliefs,
            EngagementRows engagements,
            Judge judge,
            Fairness fairness,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.engagements = engagements;
        this.judge = judge;
        this.fairness = fairness;
        this.people = people;
        this.events = events;
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
        if (kind == Work.Kind.CALL_OUT) {
            events.publishEvent(credit(own, "call-out/" + id, weight(own, time), time.from()));
        }
        Hearing hearing = judge.hearing(own.brand(), Set.of(own.person()), time, Set.of());
        return new Declaring.Written(id, hearing.ofWorked(own.person(), time));
    }

    /** What one declared, month by month, as it stands. */
    public List<Declared> declared(Member own, YearMonth month) {
        return rows.at(
                own.brand(), own.person(), span(month, people.brand(own.brand()).zone()));
    }

    /**
     * Writes other hours in the place of some that one declared; these stay in the database as removed.
     *
     * @throws NotFound when they are not one's own
     */
    @Transactional
    public Declaring correct(Member own, long id, Work.Kind kind, Stretch time, int pause) {
        remove(own, id);
        Declaring declared = declare(own, kind, time, pause);
        if (declared instanceof Declaring.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return declared;
    }

    /** Takes back what one declared. It stays in the database as removed. @throws NotFound when it is not one's own */
    @Transactional
    public void remove(Member own, long id) {
        Declared removed = rows.remove(own, id, clock.instant());
        if (removed == null) {
            throw new NotFound();
        }
        Work work = removed.work();
        if (work.kind() == Work.Kind.CALL_OUT) {
            double weight = -weight(own, work.time());
            events.publishEvent(credit(
                    own, "call-out/" + id + "/removed", weight, work.time().from()));
        }
    }

    private double weight(Member own, Stretch time) {
        ZoneId zone = people.brand(own.brand()).zone();
        return Weights.of(time, Mode.ON_SITE, zone, fairness.holidays(own.brand()));
    }

    private static FairnessCredit credit(Member own, String source, double weight, Instant at) {
        return new FairnessCredit(source, own.person(), own.brand(), FairnessCredit.Kind.CALL_OUT, weight, at);
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
        Stretch span = new Stretch(
                Statement.first(month).atStartOfDay(zone).toInstant(),
                Statement.end(month).atStartOfDay(zone).toInstant());
        List<Engagement> contracts = engagements.of(reader.brand()).stream()
                .filter(engagement -> engagement.person() == person)
                .toList();
        return Statement.of(
                name,
                month,
                zone,
                contracts,
                planned(reader.brand(), person, span),
                rows.at(reader.brand(), person, span));
    }

    /** What the rota says that this person holds, less what others relieved and with what they relieved themselves. */
    private List<Work> planned(long brand, long person, Stretch span) {
        List<Holding.Relieved> relieved = reliefs.of(brand, span);
        return shifts.withReliefs(person, span).stream()
                .filter(shift -> shift.brand() == brand && shift.published())
                .flatMap(shift -> pieces(shift, relieved, person))
                .toList();
    }

    private static Stream<Work> pieces(Shift shift, List<Holding.Relieved> relieved, long person) {
        Holding.Held whole = new Holding.Held(shift.id(), shift.person(), shift.time(), shift.mode());
        return Holding.relieved(whole, relieved).stream()
                .filter(piece -> piece.person() == person)
                .map(piece -> Timelines.work(shift, piece.time()));
    }

    private static Stretch span(YearMonth month, ZoneId zone) {
        return new Stretch(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
