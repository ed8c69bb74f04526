package org.montgolfiere.rota;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds who could take a shift, and turns to those of them who are on duty. Nobody off duty is asked. */
@Component
class Callings {

    private final Judge judge;
    private final Holders holders;
    private final Duty duty;
    private final Fairness fairness;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Callings(
            Judge judge,
            Holders holders,
            Duty duty,
            Fairness fairness,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.judge = judge;
        this.holders = holders;
        this.duty = duty;
        this.fairness = fairness;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody but its holder against whom nothing speaks, those who carry least first. */
    List<Holder> candidates(Member by, Shift shift) {
        Map<Long, Holder> all = holders.of(by.brand());
        Hearing hearing = judge.hearing(by.brand(), all.keySet(), shift.time(), Set.of(shift.id()));
        Map<Long, Double> carried = fairness.carried(by.brand());
        return all.values().stream()
                .filter(holder -> holder.person() != shift.person())
                .filter(holder -> hearing.objections(shift.of(holder.person())).isEmpty())
                .sorted(Comparator.comparingDouble((Holder holder) -> carried.getOrDefault(holder.person(), 0.0))
                        .thenComparing(Holder::name))
                .toList();
    }

    /** Tells those who could take it and are at work now. */
    void ask(Member by, Shift shift, long swap) {
        Set<Long> atWork = duty.on(by.brand(), clock.instant()).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
        candidates(by, shift).stream()
                .map(Holder::person)
                .filter(person -> atWork.contains(person) && person != by.person())
                .forEach(person -> tell(by.brand(), person, swap));
        changed(by.brand(), swap);
    }

    /** The gate keeps it for who is off duty. */
    void tell(long brand, long person, long swap) {
        notices.offer(new Notice(person, brand, Notice.Kind.SWAP, "/brands/" + brand + "/rota/swaps"));
        changed(brand, swap);
    }

    void changed(long brand, long swap) {
        events.publishEvent(new DutyChanged(brand, swap));
    }
}
