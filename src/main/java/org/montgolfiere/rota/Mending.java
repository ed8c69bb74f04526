package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

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
    private final Offers offers;
    private final People people;
    private final Clock clock;

    Mending(
            ShiftRows shifts,
            Holders holders,
            Fairness fairness,
            Judge judge,
            Repair repair,
            Swaps swaps,
            Offers offers,
            People people,
            Clock clock) {
        this.shifts = shifts;
        this.holders = holders;
        this.fairness = fairness;
        this.judge = judge;
        this.repair = repair;
        this.swaps = swaps;
        this.offers = offers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One shift that changes hands.
     *
     * @param late whether it comes sooner than the law lets an employer change it: the person's own agreement decides
     */
    public record Handover(Shift shift, Holder to, boolean late) {}

    /** A shift offered to ambassadors: whoever of them likes takes it, and it stays its holder's until then. */
    public record Invitation(Shift shift, List<Holder> to) {}

    /**
     * One way to mend.
     *
     * @param key a message key: what is particular about it
     * @param invitations shifts that no employee can take, with the ambassadors to whom they can be offered
     * @param open shifts that nobody can take
     */
    public record Proposal(String key, List<Handover> handovers, List<Invitation> invitations, List<Shift> open) {

        /** Whether employees can take everything. */
        public boolean whole() {
            return open.isEmpty() && invitations.isEmpty();
        }

        /** What moves one after the other: somebody gives a shift away to take another. */
        List<Handover> steps() {
            Set<Long> giving = handovers.stream()
                    .map(handover -> handover.shift().person())
                    .collect(Collectors.toSet());
            giving.retainAll(
                    handovers.stream().map(handover -> handover.to().person()).toList());
            return handovers.stream()
                    .filter(handover -> giving.contains(handover.shift().person())
                            || giving.contains(handover.to().person()))
                    .toList();
        }

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
        long begun = System.nanoTime();
        Instant now = clock.instant();
        List<Shift> lost = shifts.between(by.brand(), away).stream()
                .filter(shift -> shift.published() && shift.person() == absent)
                .filter(shift -> shift.time().to().isAfter(now))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<Long, Holder> others = new HashMap<>(holders.of(by.brand()));
        others.remove(absent);
        MendingSearch search = new MendingSearch(by.brand(), lost, others, fairness.carried(by.brand()), judge, now);
        List<Proposal> all = new ArrayList<>(List.of(search.few(), search.fair(), search.early()));
        if (all.stream().noneMatch(Proposal::whole)) {
            search.gentle(repair.moves(by.brand(), absent, lost, begun)).ifPresent(all::add);
        }
        List<Proposal> distinct = new ArrayList<>();
        all.stream()
                .filter(proposal ->
                        distinct.stream().noneMatch(other -> other.handovers().equals(proposal.handovers())))
                .forEach(distinct::add);
        distinct.sort(
                Comparator.comparingInt((Proposal proposal) -> proposal.open().size())
                        .thenComparing(proposal -> proposal.invitations().size())
                        .thenComparing(Proposal::people));
        return List.copyOf(distinct);
    }

    /**
     * Puts each shift of a proposal to its person, as a swap, and offers the others to ambassadors. Where somebody gives a
     * shift away to take another, the steps move one after the other, and are put all together or not at all.
     *
     * @return how many shifts were put to somebody; what no longer goes is left out
     */
    @Transactional
    public int accept(Member by, Proposal proposal) {
        Rights.leads(by);
        List<Handover> steps = proposal.steps();
        int put = 0;
        Long before = null;
        for (Handover step : steps) {
            before = put(by, step, before);
            if (before == null) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return 0;
            }
            put++;
        }
        for (Handover handover : proposal.handovers()) {
            put += !steps.contains(handover) && put(by, handover, null) != null ? 1 : 0;
        }
        for (Invitation invitation : proposal.invitations()) {
            put += invited(by, invitation) ? 1 : 0;
        }
        return put;
    }

    /** @return the swap by which the shift was put to its person, or null */
    private @Nullable Long put(Member by, Handover handover, @Nullable Long after) {
        return sought(by, handover.shift()) instanceof Ruling.Done(long swap)
                        && swaps.offer(by, swap, handover.to().person(), after) instanceof Ruling.Done
                ? (Long) swap
                : null;
    }

    /** The search for somebody that is open already, or a new one. */
    private Ruling sought(Member by, Shift shift) {
        return swaps.open(by).stream()
                .filter(swap -> swap.shift() == shift.id() && swap.state() == Swap.State.ASKED)
                .<Ruling>map(swap -> new Ruling.Done(swap.id()))
                .findFirst()
                .orElseGet(() -> swaps.ask(by, shift.id()));
    }

    private boolean invited(Member by, Invitation invitation) {
        Shift shift = invitation.shift();
        Long need = shift.need();
        if (need == null) {
            return false;
        }
        sought(by, shift);
        LocalDate day =
                shift.time().from().atZone(people.brand(by.brand()).zone()).toLocalDate();
        boolean offered = false;
        for (Holder holder : invitation.to()) {
            offered |= offers.make(by, holder.person(), need, day) instanceof Ruling.Done;
        }
        return offered;
    }
}
