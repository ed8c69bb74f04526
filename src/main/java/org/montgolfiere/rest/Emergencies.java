package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.CallOrder;
import org.montgolfiere.offduty.Callees;
import org.montgolfiere.offduty.Unreached;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Something must not wait: those at work are called together, those on call one after the other, in the order they agreed to
 * beforehand, and where nobody can be called whoever comes next. Whoever is off is not on call, and so never among them.
 * What is taken is work, and is declared as such ({@link CallOuts}).
 */
@Service
public class Emergencies implements CallOrder {

    /** How long one is left to answer before the next is called. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Emergencies.class);
    /** How long one goes on of which nobody says that it is over. */
    static final Duration OVER = Duration.ofHours(24);

    private final EmergencyRows rows;
    private final EmergencyRings rings;
    private final CallPlaces places;
    private final Callees callees;
    private final People people;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final Clock clock;

    Emergencies(
            EmergencyRows rows,
            EmergencyRings rings,
            CallPlaces places,
            Callees callees,
            People people,
            Notices notices,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.rings = rings;
        this.places = places;
        this.callees = callees;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Long> first(long brand, String about, Callees.Callable callable) {
        Instant now = clock.instant();
        rows.endLeft(brand, about, callable.all(), now);
        long emergency = rows.open(brand, about, now);
        List<Long> rung = rings.rung(emergency);
        List<Long> called = first(brand, callable, rung);
        if (!rung.containsAll(called)) {
            rings.rung(emergency, called, now);
        }
        return called;
    }

    /** Everybody at work, however often; else those on call who were called already, or else the first of them. */
    private List<Long> first(long brand, Callees.Callable callable, List<Long> rung) {
        if (!callable.atWork().isEmpty()) {
            return callable.atWork();
        }
        List<Long> again = callable.onCall().stream().filter(rung::contains).toList();
        return again.isEmpty() ? next(brand, callable, rung) : again;
    }

    /** Calls the next, where nobody took it in time or could be called at all; what fails for one holds up no other. */
    public void runDue() {
        Instant now = clock.instant();
        alone("The end of old emergencies", () -> rows.endBefore(now.minus(OVER), now));
        Instant before = now.minus(PATIENCE);
        rows.untaken(before).forEach(id -> alone("Emergency " + id, () -> callNext(id, before)));
    }

    /** Those who were to hear of it did not, by any way: the next are called at once, unless they were already. */
    @EventListener
    void nobodyHeard(Unreached unreached) {
        transactions.executeWithoutResult(status -> callAfter(unreached));
    }

    private void callAfter(Unreached unreached) {
        Instant now = clock.instant();
        long id = rows.open(unreached.brand(), unreached.about(), now);
        List<Long> silent = List.copyOf(unreached.people());
        if (!rings.areFollowed(id, silent)) {
            rings.rung(id, silent, now);
            callNext(id, now);
        }
    }

    private void callNext(long id, Instant before) {
        Emergency emergency = rows.hold(id, before);
        if (emergency == null) {
            return;
        }
        long brand = emergency.brand();
        List<Long> next = next(brand, callees.of(brand), rings.rung(id));
        if (!next.isEmpty()) {
            rings.rung(id, next, clock.instant());
            notices.offer(next.stream()
                    .map(person -> new Notice(person, brand, Notice.Kind.EMERGENCY, emergency.about()))
                    .toList());
        }
    }

    private List<Long> next(long brand, Callees.Callable callable, List<Long> called) {
        return callable.next(called, left -> ordered(brand, left));
    }

    private void alone(String what, Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (RuntimeException trouble) {
            LOG.warn("{} is tried again: {}", what, trouble.toString());
        }
    }

    public List<Emergency> of(Member member) {
        return rows.of(reader(member).brand());
    }

    /** The open one about a conversation; null: there is none. */
    public @Nullable Emergency about(Member member, long conversation) {
        return rows.about(reader(member).brand(), conversation).stream()
                .findFirst()
                .orElse(null);
    }

    public List<CallPlace> order(Member member) {
        return places.of(reader(member).brand());
    }

    /** Writes the order; who is new in it is called only once they agreed. By a lead. @throws NotFound for a foreign person */
    @Transactional
    public void order(Member by, List<Long> persons) {
        Rights.leads(by);
        Set<Long> known = people.team(by.brand()).stream()
                .filter(mate -> mate.person().open())
                .map(mate -> mate.person().id())
                .collect(Collectors.toSet());
        if (!known.containsAll(persons)) {
            throw new NotFound();
        }
        places.write(by.brand(), persons.stream().distinct().toList());
    }

    /** Agrees to one's place, or takes that back. @throws NotFound when one has none */
    public void agree(Member own, boolean yes) {
        if (!places.agree(own, yes ? clock.instant() : null)) {
            throw new NotFound();
        }
    }

    /** Takes it: from here on it is work. @return false where somebody else has it, or it is over */
    @Transactional
    public boolean take(Member own, long id) {
        return rows.take(reader(own), id, clock.instant());
    }

    /** Those who agreed to a place in the order first, then whoever else is on call. */
    private List<Long> ordered(long brand, List<Long> onCall) {
        List<Long> agreed = places.of(brand).stream()
                .filter(CallPlace::agreed)
                .map(CallPlace::person)
                .filter(onCall::contains)
                .toList();
        return Stream.concat(agreed.stream(), onCall.stream().filter(person -> !agreed.contains(person)))
                .toList();
    }

    private static Member reader(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return member;
    }
}
