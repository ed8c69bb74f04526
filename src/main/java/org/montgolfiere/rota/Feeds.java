package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars that other programs subscribe to by a secret address, one's own shifts or a brand's rota. */
@Service
public class Feeds {

    private static final Duration PAST = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(190);

    private final FeedRows rows;
    private final ShiftRows shifts;
    private final ReliefRows reliefs;
    private final Holders holders;
    private final People people;
    private final Clock clock;

    Feeds(FeedRows rows, ShiftRows shifts, ReliefRows reliefs, Holders holders, People people, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.reliefs = reliefs;
        this.holders = holders;
        this.people = people;
        this.clock = clock;
    }

    /** One's own addresses that stand, of both kinds. */
    public List<Feed> of(Viewer own) {
        return rows.of(own.person());
    }

    /** A new address of one's own shifts. @return its secret part, told this once */
    @Transactional
    public String open(Viewer own) {
        return made(own.person(), null);
    }

    /** A new address of the brand's rota, with names. @return its secret part, told this once */
    @Transactional
    public String open(Member member) {
        Rights.require(member.readsDesk());
        return made(member.person(), member.brand());
    }

    /** @throws NotFound when it is not one's own, or revoked already */
    @Transactional
    public void revoke(Viewer own, long id) {
        if (!rows.revoke(own.person(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** The calendar behind a secret. @throws NotFound where there is none, or none any more */
    @Transactional
    public String calendar(String secret) {
        Instant now = clock.instant();
        FeedRows.Asked asked = rows.find(Secret.hash(secret), now);
        if (asked == null) {
            throw new NotFound();
        }
        Stretch span = new Stretch(now.minus(PAST), now.plus(AHEAD));
        Long brand = asked.brand();
        return brand == null ? own(asked.person(), span, now) : brand(brand, span, now);
    }

    private String own(long person, Stretch span, Instant now) {
        Person owner = people.find(person);
        if (owner == null) {
            throw new NotFound();
        }
        List<Holding.Relieved> relieved = reliefs.ofPeople(List.of(person), span);
        List<CalendarWriter.Event> events = shifts.withReliefs(person, span).stream()
                .filter(Shift::published)
                .flatMap(shift -> events(shift, relieved, Map.of()))
                .filter(event -> event.person() == person)
                .map(Piece::event)
                .toList();
        return new CalendarWriter(owner.zone(), now).write(owner.name(), events);
    }

    private String brand(long brand, Stretch span, Instant now) {
        Map<Long, Holder> names = holders.of(brand);
        List<Holding.Relieved> relieved = reliefs.of(brand, span);
        List<CalendarWriter.Event> events = shifts.between(brand, span).stream()
                .filter(Shift::published)
                .flatMap(shift -> events(shift, relieved, names))
                .map(Piece::event)
                .toList();
        Brand of = people.brand(brand);
        return new CalendarWriter(of.zone(), now).write(of.name(), events);
    }

    private record Piece(long person, CalendarWriter.Event event) {}

    /** A shift with those who really hold it; its UID stays that of the shift, with who holds the piece. */
    private static Stream<Piece> events(Shift shift, List<Holding.Relieved> reliefs, Map<Long, Holder> names) {
        Holding.Held whole = new Holding.Held(shift.id(), shift.person(), shift.time(), shift.mode());
        List<Holding.Held> pieces = Holding.relieved(whole, reliefs);
        return IntStream.range(0, pieces.size()).mapToObj(index -> {
            Holding.Held piece = pieces.get(index);
            Holder holder = names.get(piece.person());
            String title = holder == null ? shift.name() : holder.name() + " · " + shift.name();
            String uid = "shift-" + shift.id() + (index == 0 ? "" : "-" + index) + "@montgolfiere";
            return new Piece(piece.person(), new CalendarWriter.Event(uid, shift.revision(), piece.time(), title));
        });
    }

    private String made(long person, @Nullable Long brand) {
        String secret = Secret.make();
        rows.add(person, brand, Secret.hash(secret), clock.instant());
        return secret;
    }
}
