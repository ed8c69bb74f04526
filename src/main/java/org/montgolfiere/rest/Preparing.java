package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Shifts;
import org.montgolfiere.rota.StandIns;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Swap;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is arranged before somebody is off, at every brand of theirs: an off time is a person's, not a brand's. */
@Service
public class Preparing {

    private final Stopping stopping;
    private final StandIns standIns;
    private final Shifts shifts;
    private final Swaps swaps;
    private final HandoverPlans plans;
    private final People people;
    private final Clock clock;

    Preparing(
            Stopping stopping,
            StandIns standIns,
            Shifts shifts,
            Swaps swaps,
            HandoverPlans plans,
            People people,
            Clock clock) {
        this.stopping = stopping;
        this.standIns = standIns;
        this.shifts = shifts;
        this.swaps = swaps;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** A shift of one's own that would stand empty. @param brand its brand's name */
    public record Gap(String brand, StandIns.Gap gap) {}

    /** What would stand empty within a span, and who could take it, by its beginning. */
    public List<Gap> gaps(Viewer own, Stretch away) {
        return everywhere(own)
                .flatMap(member -> standIns.gaps(member, away).stream()
                        .map(gap -> new Gap(people.brand(member.brand()).name(), gap)))
                .sorted(Comparator.comparing(
                        (Gap gap) -> gap.gap().shift().time().from()))
                .toList();
    }

    /** The shifts of one's own within a span for which nobody is sought yet, by their beginning. */
    public List<Shift> lost(Viewer own, Stretch away) {
        return everywhere(own)
                .flatMap(member -> lost(member, away))
                .sorted(Comparator.comparing((Shift shift) -> shift.time().from()))
                .toList();
    }

    /**
     * Asks for somebody to take one of them.
     *
     * @param person who is asked; null: whoever can and is on duty
     * @throws NotFound when it is none of one's own within the span
     */
    @Transactional
    public Ruling ask(Viewer own, Stretch away, long shift, @Nullable Long person) {
        Member holder = everywhere(own)
                .filter(member -> held(member, away).anyMatch(one -> one.id() == shift))
                .findFirst()
                .orElseThrow(NotFound::new);
        return standIns.ask(holder, shift, person);
    }

    /** Asks for somebody to take each of them: whoever can and is on duty hears of it. @return how many are sought now */
    @Transactional
    public int askAll(Viewer own, Stretch away) {
        return (int) everywhere(own)
                .flatMap(member ->
                        lost(member, away).toList().stream().map(shift -> standIns.ask(member, shift.id(), null)))
                .filter(Ruling.Done.class::isInstance)
                .count();
    }

    /** What would become of each thing one holds, left at a moment until another. */
    public List<HandoverPlans.Going> going(Viewer own, Instant at, Instant until) {
        return desks(own)
                .flatMap(member -> plans.plan(member, at, until).stream())
                .toList();
    }

    /** The same, told as fates alone. */
    public List<Fate> fates(Viewer own, Instant at, Instant until) {
        return desks(own)
                .flatMap(member -> plans.fates(member, at, until).stream())
                .toList();
    }

    /** The names of who holds one's desks within a span, by their first hour. */
    public List<String> cover(Viewer own, Stretch away) {
        return everywhere(own)
                .flatMap(member -> stopping.cover(member.brand(), own.person(), away).stream())
                .distinct()
                .toList();
    }

    /** What nobody else could do at some brand of one's own from a moment on. */
    public Set<LastAct> last(Viewer own, Instant from) {
        return everywhere(own)
                .flatMap(member -> stopping.last(member, from).stream())
                .collect(Collectors.toSet());
    }

    private Stream<Shift> lost(Member member, Stretch away) {
        Set<Long> sought = swaps.open(member).stream().map(Swap::shift).collect(Collectors.toSet());
        return held(member, away).filter(shift -> !sought.contains(shift.id()));
    }

    private Stream<Shift> held(Member member, Stretch away) {
        Instant now = clock.instant();
        return shifts.between(member, away).stream()
                .filter(shift -> shift.published() && shift.person() == member.person())
                .filter(shift -> shift.time().to().isAfter(now));
    }

    private static Stream<Member> everywhere(Viewer own) {
        return own.roles().keySet().stream().sorted().map(own::in);
    }

    private static Stream<Member> desks(Viewer own) {
        return everywhere(own).filter(Member::readsDesk);
    }
}
