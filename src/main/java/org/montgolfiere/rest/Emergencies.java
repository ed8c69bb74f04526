package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Records;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.law.Work;
import org.montgolfiere.screen.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nobody is at work and something must not wait: those on call are called one after the other, in the order they agreed to
 * beforehand. Whoever is off is not on call, and so never among them. What is taken is work, and is declared as such.
 */
@Service
public class Emergencies implements CallOrder {

    /** How long one is left to answer before the next is called. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Emergencies.class);
    private static final Duration OVER = Duration.ofHours(24);

    private final EmergencyRows rows;
    private final Callees callees;
    private final Duty duty;
    private final Records records;
    private final People people;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final Clock clock;

    Emergencies(
            EmergencyRows rows,
            Callees callees,
            Duty duty,
            Records records,
            People people,
            Notices notices,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.callees = callees;
        this.duty = duty;
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of "it is dealt with". */
    public sealed interface Ended {

        /** @param declared what was written as a call-out; null: they were at work, or it took no minute */
        record Done(@Nullable Stretch declared) implements Ended {}

        /** It is over, and its hours are not in the record. @param why a message key */
        record Undeclared(Stretch time, String why) implements Ended {}

        /** Nothing was changed. @param why a message key */
        record Refused(String why) implements Ended {}
    }

    @Override
    @Transactional
    public List<Long> first(long brand, String about, List<Long> onCall) {
        Instant now = clock.instant();
        rows.endLeft(brand, about, onCall, now);
        long emergency = rows.open(brand, about, now);
        List<Long> again = new ArrayList<>(rows.rung(emergency));
        again.retainAll(onCall);
        if (!again.isEmpty()) {
            return again;
        }
        List<Long> first = ordered(brand, onCall).subList(0, 1);
        rows.rung(emergency, first, now);
        return first;
    }

    /** Calls the next, where nobody took it in time; what fails for one holds up no other. */
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
        if (!rows.areFollowed(id, silent)) {
            rows.rung(id, silent, now);
            callNext(id, now);
        }
    }

    private void callNext(long id, Instant before) {
        Emergency emergency = rows.hold(id, before);
        if (emergency == null) {
            return;
        }
        long brand = emergency.brand();
        List<Long> next = callees.of(brand).next(rows.rung(id), left -> ordered(brand, left));
        if (!next.isEmpty()) {
            rows.rung(id, next, clock.instant());
            notices.offer(next.stream()
                    .map(person -> new Notice(person, brand, Notice.Kind.EMERGENCY, emergency.about()))
                    .toList());
        }
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

    /**
     * It is dealt with. For who was on call the hours are declared as a call-out.
     *
     * @param ended when it was, at the latest now
     * @throws NotFound when it is not one's own
     */
    @Transactional
    public Ended end(Member own, long id, Instant ended) {
        Instant taken = rows.taken(own, id);
        if (taken == null) {
            throw new NotFound();
        }
        if (ended.isBefore(taken.truncatedTo(ChronoUnit.MINUTES)) || ended.isAfter(clock.instant())) {
            return new Ended.Refused("rest.emergency.end.wrong");
        }
        rows.end(own, id, ended);
        return Duration.between(taken, ended).toMinutes() > 0 && wasOnCall(own, taken)
                ? declared(own, new Stretch(taken, ended))
                : new Ended.Done(null);
    }

    private Ended declared(Member own, Stretch time) {
        return switch (records.declare(own, Work.Kind.CALL_OUT, time, 0)) {
            case Records.Declaring.Written _ -> new Ended.Done(time);
            case Records.Declaring.Refused(String why) -> new Ended.Undeclared(time, why);
        };
    }

    private boolean wasOnCall(Member own, Instant moment) {
        return duty.between(own.brand(), new Stretch(moment, moment.plusSeconds(1))).stream()
                .anyMatch(watch -> watch.person() == own.person() && !watch.onSite());
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
