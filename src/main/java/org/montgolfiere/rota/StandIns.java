package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody goes off: who could take their own shifts. Asked for by the person themselves, and nothing moves until somebody
 * takes it by their own hand.
 */
@Service
public class StandIns {

    private final ShiftRows shifts;
    private final Holders holders;
    private final Fairness fairness;
    private final Judge judge;
    private final Swaps swaps;
    private final Shifts own;
    private final Clock clock;

    StandIns(ShiftRows shifts, Holders holders, Fairness fairness, Judge judge, Swaps swaps, Shifts own, Clock clock) {
        this.shifts = shifts;
        this.holders = holders;
        this.fairness = fairness;
        this.judge = judge;
        this.swaps = swaps;
        this.own = own;
        this.clock = clock;
    }

    /**
     * A shift that would stand empty.
     *
     * @param by who could take it so that few people are asked; null: nobody can as things stand
     * @param asked whether somebody is sought for it already
     */
    public record Gap(Shift shift, @Nullable Holder by, boolean asked) {}

    /** What of one's own published shifts lies within a span and ahead, by its beginning. */
    public List<Gap> gaps(Member member, Stretch away) {
        Instant now = clock.instant();
        List<Shift> lost = shifts.between(member.brand(), away).stream()
                .filter(shift -> shift.published() && shift.person() == member.person())
                .filter(shift -> shift.time().to().isAfter(now))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<Long, Holder> others = new HashMap<>(holders.of(member.brand()));
        others.remove(member.person());
        Map<Long, Holder> takers = new MendingSearch(
                        member.brand(), lost, others, fairness.carried(member.brand()), judge, now)
                .few().handovers().stream()
                        .collect(Collectors.toMap(handover -> handover.shift().id(), Mending.Handover::to));
        Set<Long> asked = swaps.open(member).stream().map(Swap::shift).collect(Collectors.toSet());
        return lost.stream()
                .map(shift -> new Gap(shift, takers.get(shift.id()), asked.contains(shift.id())))
                .toList();
    }

    /** Asks for somebody to take one's shift; those who can and are on duty hear of it. @param person puts it to them; null: to all */
    @Transactional
    public Ruling ask(Member member, long shift, @Nullable Long person) {
        Rights.require(own.find(member, shift).person() == member.person());
        Ruling asked = swaps.ask(member, shift);
        return asked instanceof Ruling.Done(long swap) && person != null ? swaps.offer(member, swap, person) : asked;
    }
}
