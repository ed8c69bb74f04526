package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody falls ill, leaves, or goes off now: what is the smallest change that closes the gap? Proposals, which move
 * nothing by themselves: each person asked takes the shift by their own hand, or does not.
 */
@Service
public class Mending {

    private final ShiftRows shifts;
    private final Holders holders;
    private final Fairness fairness;
    private final Judge judge;
    private final Repair repair;
    private final Swaps swaps;
    private final Clock clock;

    Mending(
            ShiftRows shifts,
            Holders holders,
            Fairness fairness,
            Judge judge,
            Repair repair,
            Swaps swaps,
            Clock clock) {
        this.shifts = shifts;
        this.holders = holders;
        this.fairness = fairness;
        this.judge = judge;
        this.repair = repair;
        this.swaps = swaps;
        this.clock = clock;
    }

    /**
     * One shift that changes hands.
     *
     * @param late whether it comes sooner than the law lets an employer change it: the person's own agreement decides
     */
    public record Handover(Shift shift, Holder to, boolean late) {}

    /**
     * One way to mend.
     *
     * @param key a message key: what is particular about it
     * @param open shifts that nobody can take
     */
    public record Proposal(String key, List<Handover> handovers, List<Shift> open) {

        public long people() {
            return handovers.stream()
                    .map(handover -> handover.to().person())
                    .distinct()
                    .count();
        }
    }

    /** Ways to mend the rota without a person within a span, the smallest change first; equal ones once. */
    public List<Proposal> proposals(Member by, long absent, Stretch away) {
        Rights.leads(by);
        Instant now = clock.instant();
        List<Shift> lost = shifts.between(by.brand(), away).stream()
                .filter(shift -> shift.published() && shift.person() == absent)
                .filter(shift -> shift.time().to().isAfter(now))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Search search = new Search(by.brand(), absent, lost);
        List<Proposal> all = new ArrayList<>(List.of(search.few(), search.fair(), search.early()));
        if (all.stream().noneMatch(proposal -> proposal.open().isEmpty())) {
            search.gentle(absent).ifPresent(all::add);
        }
        List<Proposal> distinct = new ArrayList<>();
        all.stream()
                .filter(proposal ->
                        distinct.stream().noneMatch(other -> other.handovers().equals(proposal.handovers())))
                .forEach(distinct::add);
        distinct.sort(
                Comparator.comparingInt((Proposal proposal) -> proposal.open().size())
                        .thenComparing(Proposal::people));
        return List.copyOf(distinct);
    }

    /** Puts each shift of a proposal to its person, as a swap. @return how many were put; what no longer goes is left out */
    @Transactional
    public int accept(Member by, Proposal proposal) {
        Rights.leads(by);
        int put = 0;
        for (Handover handover : proposal.handovers()) {
            if (swaps.ask(by, handover.shift().id()) instanceof Ruling.Done(long swap)
                    && swaps.offer(by, swap, handover.to().person()) instanceof Ruling.Done) {
                put++;
            }
        }
        return put;
    }

    /** One search: the facts are read once. */
    private final class Search {
        private final long brand;
        private final List<Shift> lost;
        private final Map<Long, Holder> others;
        private final Map<Long, Double> carried;

        Search(long brand, long absent, List<Shift> lost) {
            this.brand = brand;
            this.lost = lost;
            this.others = new HashMap<>(holders.of(brand));
            this.others.remove(absent);
            this.carried = fairness.carried(brand);
        }

        /** Whoever takes one takes as many as they can. */
        Proposal few() {
            return proposal(
                    "rota.mend.few",
                    Comparator.comparing((Option option) -> !option.helps)
                            .thenComparing(option -> option.late)
                            .thenComparing(option -> option.carried));
        }

        /** Those who carry least take them. */
        Proposal fair() {
            return proposal(
                    "rota.mend.fair",
                    Comparator.comparing((Option option) -> option.late)
                            .thenComparing(option -> option.carried)
                            .thenComparing(option -> option.helps));
        }

        /** Nobody is asked on shorter notice than the law gives, where that can be. */
        Proposal early() {
            return proposal(
                    "rota.mend.early",
                    Comparator.comparing((Option option) -> option.late)
                            .thenComparing(option -> !option.helps)
                            .thenComparing(option -> option.carried));
        }

        /** Several shifts move, each a little, where nobody can take what was lost as things stand. */
        Optional<Proposal> gentle(long absent) {
            List<Repair.Move> moves = repair.moves(brand, absent, lost);
            Set<Long> moved = moves.stream().map(move -> move.shift().id()).collect(Collectors.toSet());
            if (lost.stream().noneMatch(shift -> moved.contains(shift.id()))) {
                return Optional.empty();
            }
            Hearing hearing = judge.hearing(brand, others.keySet(), span(), Set.of());
            List<Handover> handovers = moves.stream()
                    .map(move -> new Handover(
                            move.shift(),
                            Objects.requireNonNull(others.get(move.to())),
                            hearing.shortNotice(move.shift().of(move.to())) != null))
                    .toList();
            List<Shift> open =
                    lost.stream().filter(shift -> !moved.contains(shift.id())).toList();
            return Optional.of(new Proposal("rota.mend.gentle", handovers, open));
        }

        private Proposal proposal(String key, Comparator<Option> order) {
            Set<Long> without = lost.stream().map(Shift::id).collect(Collectors.toSet());
            Hearing hearing = judge.hearing(brand, others.keySet(), span(), without);
            List<Handover> handovers = new ArrayList<>();
            List<Shift> open = new ArrayList<>();
            Set<Long> helping = new HashSet<>();
            for (Shift shift : lost) {
                Option best = others.values().stream()
                        .filter(holder ->
                                hearing.objections(shift.of(holder.person())).isEmpty())
                        .map(holder -> option(hearing, shift, holder, helping))
                        .min(order.thenComparing(option -> option.holder.person()))
                        .orElse(null);
                if (best == null) {
                    open.add(shift);
                    continue;
                }
                hearing.grant(shift.of(best.holder.person()));
                helping.add(best.holder.person());
                handovers.add(new Handover(shift, best.holder, best.late));
            }
            return new Proposal(key, handovers, open);
        }

        private Option option(Hearing hearing, Shift shift, Holder holder, Set<Long> helping) {
            return new Option(
                    holder,
                    hearing.shortNotice(shift.of(holder.person())) != null,
                    helping.contains(holder.person()),
                    carried.getOrDefault(holder.person(), 0.0));
        }

        private Stretch span() {
            Instant last = lost.stream()
                    .map(shift -> shift.time().to())
                    .max(Instant::compareTo)
                    .orElseThrow();
            return new Stretch(lost.getFirst().time().from(), last);
        }
    }

    private record Option(Holder holder, boolean late, boolean helps, double carried) {}
}
