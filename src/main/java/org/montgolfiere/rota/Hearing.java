package org.montgolfiere.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Breach;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Derogation;
import org.montgolfiere.rota.law.Law;
import org.montgolfiere.rota.law.Notice;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.rota.law.Timeline;
import org.montgolfiere.rota.law.Work;

/** The facts about some people, and what they say about changes; shifts that were granted count for those after them. */
final class Hearing {

    private final long brand;
    private final Map<Long, Timeline> facts;
    private final Map<Long, Timeline> timelines;
    private final List<Engagement> engagements;
    private final List<Derogation> derogations;
    private final Map<Long, Need> needs;
    private final Map<Long, Holder> holders;
    private final ZoneId zone;
    private final Instant now;

    Hearing(
            long brand,
            Map<Long, Timeline> timelines,
            List<Engagement> engagements,
            List<Derogation> derogations,
            Map<Long, Need> needs,
            Map<Long, Holder> holders,
            ZoneId zone,
            Instant now) {
        this.brand = brand;
        this.facts = Map.copyOf(timelines);
        this.timelines = new HashMap<>(timelines);
        this.engagements = engagements;
        this.derogations = derogations;
        this.needs = needs;
        this.holders = holders;
        this.zone = zone;
        this.now = now;
    }

    /** What speaks against its person holding this shift; empty: nothing. */
    List<Objection> objections(Shift shift) {
        return objections(shift, timeline(shift.person()).and(List.of(Timelines.work(shift))));
    }

    /** The same where they would not hold another shift of theirs. */
    List<Objection> objections(Shift shift, Shift without) {
        Timeline free = timeline(shift.person()).without(without.time());
        return objections(shift, free.and(List.of(Timelines.work(shift))));
    }

    /** What speaks against one that its person holds already, as their time stands. */
    List<Objection> ofHeld(Shift shift) {
        return objections(shift, timeline(shift.person()));
    }

    private List<Objection> objections(Shift shift, Timeline with) {
        Holder holder = holders.get(shift.person());
        if (holder == null) {
            return List.of(Objection.Unfit.of("rota.unfit.stranger"));
        }
        List<Objection> objections = new ArrayList<>(Fitness.objections(holder, need(shift), shift.time()));
        Contract contract = contract(shift.person(), shift.time());
        if (contract == null) {
            objections.add(Objection.Unfit.of(Objection.CONTRACT));
            return objections;
        }
        Law.check(with, contract, derogations, shift.time())
                .forEach(breach -> objections.add(new Objection.Unlawful(breach)));
        return objections;
    }

    /** Only what the law and the person's own time say, with or without a contract. */
    List<Objection> ofLaw(long person, Work work) {
        Contract contract = contract(person, work.time());
        if (contract == null) {
            return List.of();
        }
        return Law.check(timeline(person).and(List.of(work)), contract, derogations, work.time()).stream()
                .<Objection>map(Objection.Unlawful::new)
                .toList();
    }

    /** What the person's time as it stands breaks within a span. */
    List<Objection> ofWorked(long person, Stretch time) {
        Contract contract = contract(person, time);
        if (contract == null) {
            return List.of();
        }
        return Law.check(timeline(person), contract, derogations, time).stream()
                .<Objection>map(Objection.Unlawful::new)
                .toList();
    }

    /** The notice that a change told now would break, or null. */
    @Nullable
    Breach shortNotice(Shift shift) {
        Contract contract = contract(shift.person(), shift.time());
        return contract == null
                ? null
                : Notice.of(contract, derogations, Timelines.work(shift).kind(), shift.time(), now);
    }

    /** Why publishing it now asks for its person's own yes first: the law's notice, or the house's. Null: it need not. */
    @Nullable
    Breach unasked(Shift shift) {
        Breach late = shortNotice(shift);
        Contract contract = contract(shift.person(), shift.time());
        return late != null || contract == null ? late : Notice.ofBeginning(contract, shift.time(), now);
    }

    /** From here on its person holds this shift. */
    void grant(Shift shift) {
        timelines.put(shift.person(), timeline(shift.person()).and(List.of(Timelines.work(shift))));
    }

    /** The same with shifts that count as facts. */
    Hearing with(List<Shift> shifts) {
        Hearing more = new Hearing(brand, timelines, engagements, derogations, needs, holders, zone, now);
        shifts.forEach(more::grant);
        return new Hearing(brand, more.timelines, engagements, derogations, needs, holders, zone, now);
    }

    /** The same facts, and none of what was granted since. */
    Hearing again() {
        return new Hearing(brand, facts, engagements, derogations, needs, holders, zone, now);
    }

    @Nullable
    Contract contract(long person, Stretch time) {
        LocalDate day = time.from().atZone(zone).toLocalDate();
        return engagements.stream()
                .filter(engagement -> engagement.person() == person && engagement.stands(day))
                .map(Engagement::contract)
                .findFirst()
                .orElse(null);
    }

    /** Nobody's employee: whom nothing is given, but offered. */
    boolean ambassador(long person, Stretch time) {
        Contract contract = contract(person, time);
        return contract != null && contract.profile() == Profile.AMBASSADOR;
    }

    @Nullable
    Need need(Shift shift) {
        Long id = shift.need();
        return id == null ? null : needs.get(id);
    }

    List<Derogation> derogations() {
        return derogations;
    }

    Map<Long, Holder> holders() {
        return holders;
    }

    long brand() {
        return brand;
    }

    Timeline timeline(long person) {
        return timelines.getOrDefault(person, new Timeline(List.of(), List.of(), List.of()));
    }
}
