package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.montgolfiere.offduty.CallOrder;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is at work and something must not wait: those on call are called one after the other, in the order they agreed to
 * beforehand. Whoever is off is not on call, and so never among them. What is taken is work, and is declared as such.
 */
@Service
public class Emergencies implements CallOrder {

    /** How long one is left to answer before the next is called. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration OVER = Duration.ofHours(24);

    private final EmergencyRows rows;
    private final Duty duty;
    private final Records records;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Emergencies(EmergencyRows rows, Duty duty, Records records, People people, Notices notices, Clock clock) {
        this.rows = rows;
        this.duty = duty;
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Long> first(long brand, String about, List<Long> onCall) {
        long emergency = rows.open(brand, about, clock.instant());
        List<Long> again = new ArrayList<>(rows.rung(emergency));
        again.retainAll(onCall);
        if (!again.isEmpty()) {
            return again;
        }
        List<Long> first = ordered(brand, onCall).subList(0, 1);
        rows.rung(emergency, first, clock.instant());
        return first;
    }

    /** Calls the next, where nobody took it in time. */
    @Transactional
    public void runDue() {
        Instant now = clock.instant();
        rows.endBefore(now.minus(OVER), now);
        for (Emergency emergency : rows.untaken(now.minus(PATIENCE))) {
            List<Watch> holding = duty.on(emergency.brand(), now);
            boolean atWork = holding.stream().anyMatch(Watch::onSite);
            List<Long> left = holding.stream()
                    .filter(watch -> watch.onSite() == atWork)
                    .map(Watch::person)
                    .collect(Collectors.toCollection(ArrayList::new));
            left.removeAll(rows.rung(emergency.id()));
            if (!left.isEmpty()) {
                List<Long> next =
                        atWork ? left : ordered(emergency.brand(), left).subList(0, 1);
                rows.rung(emergency.id(), next, now);
                next.forEach(person ->
                        notices.offer(new Notice(person, emergency.brand(), Notice.Kind.EMERGENCY, emergency.about())));
            }
        }
    }

    public List<Emergency> of(Member member) {
        return rows.of(reader(member).brand());
    }

    public List<CallPlace> order(Member member) {
        return rows.order(reader(member).brand());
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
        rows.write(by.brand(), persons.stream().distinct().toList());
    }

    /** Agrees to one's place, or takes that back. @throws NotFound when one has none */
    public void agree(Member own, boolean yes) {
        if (!rows.agree(own, yes ? clock.instant() : null)) {
            throw new NotFound();
        }
    }

    /** Takes it: from here on it is work. @return false where somebody else has it, or it is over */
    @Transactional
    public boolean take(Member own, long id) {
        return rows.take(reader(own), id, clock.instant());
    }

    /** It is dealt with. For who was on call the hours are declared as a call-out. @throws NotFound when it is not one's own */
    @Transactional
    public void end(Member own, long id) {
        Instant now = clock.instant();
        Instant taken = rows.end(own, id, now);
        if (taken == null) {
            throw new NotFound();
        }
        boolean onCall = duty.between(own.brand(), new Stretch(taken, taken.plusSeconds(1))).stream()
                .anyMatch(watch -> watch.person() == own.person() && !watch.onSite());
        if (onCall && Duration.between(taken, now).toMinutes() > 0) {
            records.declare(own, Work.Kind.CALL_OUT, new Stretch(taken, now), 0);
        }
    }

    /** Those who agreed to a place in the order first, then whoever else is on call. */
    private List<Long> ordered(long brand, List<Long> onCall) {
        List<Long> agreed = rows.order(brand).stream()
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
