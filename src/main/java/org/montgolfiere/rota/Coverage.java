package org.montgolfiere.rota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.springframework.stereotype.Service;

/** What is needed on which day, who holds it, what is missing, and who could fill it. */
@Service
public class Coverage {

    private static final int LONGEST = 371;

    private final NeedRows needs;
    private final ShiftRows shifts;
    private final Holders holders;
    private final Absences absences;
    private final VacancyRows vacancies;
    private final ReliefRows reliefs;
    private final Fairness fairness;
    private final Judge judge;
    private final People people;

    Coverage(
            NeedRows needs,
            ShiftRows shifts,
            Holders holders,
            Absences absences,
            VacancyRows vacancies,
            ReliefRows reliefs,
            Fairness fairness,
            Judge judge,
            People people) {
        this.needs = needs;
        this.shifts = shifts;
        this.holders = holders;
        this.absences = absences;
        this.vacancies = vacancies;
        this.reliefs = reliefs;
        this.fairness = fairness;
        this.judge = judge;
        this.people = people;
    }

    /** Why nobody, or who, fills a gap: everybody who does not hold it yet, those who could first. */
    public record Candidate(Holder holder, List<Objection> objections) {}

    /** Every need from one day to another, at most a year, with who holds it; drafts count where a lead asks. */
    public List<Slot> slots(Member member, LocalDate first, LocalDate last) {
        if (!Stretch.known(first)) {
            return List.of();
        }
        LocalDate end = last.isAfter(first.plusDays(LONGEST)) ? first.plusDays(LONGEST) : last;
        return slots(member.brand(), first, end, member.leads());
    }

    List<Slot> slots(long brand, LocalDate first, LocalDate last, boolean drafts) {
        ZoneId zone = people.brand(brand).zone();
        Predicate<LocalDate> holiday = fairness.holidays(brand);
        Stretch span = new Stretch(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(2).atStartOfDay(zone).toInstant());
        List<Shift> held = present(brand, span).stream()
                .filter(shift -> drafts || shift.published())
                .toList();
        return Needs.slots(needs.of(brand), first, last, zone, holiday).stream()
                .map(slot -> new Slot(slot.need(), slot.day(), slot.time(), of(slot, held)))
                .toList();
    }

    /** Who could hold a slot, and what forbids it to each of the others. */
    public List<Candidate> candidates(Member by, Slot slot) {
        Rights.leads(by);
        Map<Long, Holder> all = holders.of(by.brand());
        Set<Long> holding = slot.held().stream().map(Shift::person).collect(Collectors.toSet());
        Hearing hearing = judge.hearing(by.brand(), all.keySet(), slot.time(), Set.of());
        Map<Long, Double> carried = fairness.carried(by.brand());
        return all.values().stream()
                .filter(holder -> !holding.contains(holder.person()))
                .map(holder -> new Candidate(holder, hearing.objections(shift(by.brand(), slot, holder.person()))))
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.objections().size())
                        .thenComparing(candidate ->
                                carried.getOrDefault(candidate.holder().person(), 0.0)))
                .toList();
    }

    /** When one is off oneself. */
    public List<Stretch> absences(Member own, Stretch span) {
        return absences.of(Set.of(own.person()), span).getOrDefault(own.person(), List.of());
    }

    static Shift shift(long brand, Slot slot, long person) {
        Need need = slot.need();
        return new Shift(
                0,
                brand,
                null,
                need.id(),
                person,
                need.name(),
                slot.time(),
                need.pause(),
                need.mode(),
                Shift.State.DRAFT,
                false,
                0);
    }

    /** Shifts whose holder belongs to the brand, comes, and is not off within them. */
    private List<Shift> present(long brand, Stretch span) {
        List<Shift> all = shifts.between(brand, span);
        Collection<Long> members = holders.of(brand).keySet();
        Map<Long, List<Stretch>> off = absences.of(members, span);
        Set<Long> empty = empty(brand, span, all);
        return all.stream()
                .filter(shift -> members.contains(shift.person()) && !empty.contains(shift.id()))
                .filter(shift ->
                        off.getOrDefault(shift.person(), List.of()).stream().noneMatch(shift.time()::overlaps))
                .toList();
    }

    /** Those to a part of which nobody comes, and that nobody relieves. */
    private Set<Long> empty(long brand, Stretch span, List<Shift> all) {
        List<Holding.Relieved> vacant = vacancies.of(brand, span);
        if (vacant.isEmpty()) {
            return Set.of();
        }
        List<Holding.Relieved> known =
                Stream.concat(vacant.stream(), reliefs.of(brand, span).stream()).toList();
        return all.stream()
                .flatMap(shift -> Holding.relieved(Holding.Held.of(shift), known).stream())
                .filter(piece -> piece.person() == Holding.NOBODY)
                .map(Holding.Held::id)
                .collect(Collectors.toSet());
    }

    private static List<Shift> of(Slot slot, List<Shift> held) {
        return held.stream()
                .filter(shift -> Objects.equals(shift.need(), slot.need().id()))
                .filter(shift -> shift.time().overlaps(slot.time()))
                .toList();
    }
}
