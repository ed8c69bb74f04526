package org.montgolfiere.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One search for ways to mend: the facts are read once. */
final class MendingSearch {

    private final long brand;
    private final List<Shift> lost;
    private final Map<Long, Holder> others;
    private final Map<Long, Double> carried;
    private final Judge judge;
    private final Instant now;

    /** @param others everybody but who is absent, by id @param carried what each carries already */
    MendingSearch(
            long brand,
            List<Shift> lost,
            Map<Long, Holder> others,
            Map<Long, Double> carried,
            Judge judge,
            Instant now) {
        this.brand = brand;
        this.lost = lost;
        this.others = others;
        this.carried = carried;
        this.judge = judge;
        this.now = now;
    }

    private record Option(Holder holder, boolean late, boolean helps, double carried) {}

    /** As few people as can be found, each with as many as they can take. */
    Mending.Proposal few() {
        Hearing hearing = hearing();
        List<Holder> employees = others.values().stream()
                .filter(holder -> lost.stream().noneMatch(shift -> hearing.ambassador(holder.person(), shift.time())))
                .toList();
        List<Mending.Handover> handovers = new FewestPeople(hearing, employees, carried, now).of(lost);
        Set<Long> taken =
                handovers.stream().map(handover -> handover.shift().id()).collect(Collectors.toSet());
        List<Shift> open =
                lost.stream().filter(shift -> !taken.contains(shift.id())).toList();
        List<Mending.Invitation> invitations = invitations(hearing, open);
        return new Mending.Proposal("rota.mend.few", handovers, invitations, left(open, invitations));
    }

    /** Those who carry least take them. */
    Mending.Proposal fair() {
        return proposal(
                "rota.mend.fair",
                Comparator.comparing((Option option) -> option.late)
                        .thenComparing(option -> option.carried)
                        .thenComparing(option -> option.helps));
    }

    /** Nobody is asked on shorter notice than the law gives, where that can be. */
    Mending.Proposal early() {
        return proposal(
                "rota.mend.early",
                Comparator.comparing((Option option) -> option.late)
                        .thenComparing(option -> !option.helps)
                        .thenComparing(option -> option.carried));
    }

    /** Several shifts move, each a little, where nobody can take what was lost as things stand. */
    Optional<Mending.Proposal> gentle(List<Repair.Move> moves) {
        Set<Long> moved = moves.stream().map(move -> move.shift().id()).collect(Collectors.toSet());
        if (lost.stream().noneMatch(shift -> moved.contains(shift.id()))) {
            return Optional.empty();
        }
        Hearing hearing = judge.hearing(brand, others.keySet(), span(), Set.of());
        List<Mending.Handover> handovers = moves.stream()
                .map(move -> new Mending.Handover(
                        move.shift(),
                        Objects.requireNonNull(others.get(move.to())),
                        hearing.shortNotice(move.shift().of(move.to())) != null))
                .toList();
        List<Shift> open =
                lost.stream().filter(shift -> !moved.contains(shift.id())).toList();
        List<Mending.Invitation> invitations = invitations(hearing, open);
        return Optional.of(new Mending.Proposal("rota.mend.gentle", handovers, invitations, left(open, invitations)));
    }

    private Mending.Proposal proposal(String key, Comparator<Option> order) {
        Hearing hearing = hearing();
        List<Mending.Handover> handovers = new ArrayList<>();
        List<Shift> open = new ArrayList<>();
        Set<Long> helping = new HashSet<>();
        for (Shift shift : lost) {
            Option best = others.values().stream()
                    .filter(holder -> !hearing.ambassador(holder.person(), shift.time()))
                    .filter(holder -> possible(hearing, shift, holder))
                    .map(holder -> option(hearing, shift, holder, helping))
                    .min(order.thenComparing(option -> option.holder.person()))
                    .orElse(null);
            if (best == null) {
                open.add(shift);
                continue;
            }
            hearing.grant(shift.after(now).of(best.holder.person()));
            helping.add(best.holder.person());
            handovers.add(new Mending.Handover(shift, best.holder, best.late));
        }
        List<Mending.Invitation> invitations = invitations(hearing, open);
        return new Mending.Proposal(key, handovers, invitations, left(open, invitations));
    }

    /** Ambassadors are nobody's employees: nothing is handed to them, and each of those who could is asked. */
    private List<Mending.Invitation> invitations(Hearing hearing, List<Shift> open) {
        return open.stream()
                .filter(shift -> shift.need() != null && shift.time().from().isAfter(now))
                .map(shift -> new Mending.Invitation(shift, ambassadors(hearing, shift)))
                .filter(invitation -> !invitation.to().isEmpty())
                .toList();
    }

    private List<Holder> ambassadors(Hearing hearing, Shift shift) {
        return others.values().stream()
                .filter(holder -> hearing.ambassador(holder.person(), shift.time()))
                .filter(holder -> possible(hearing, shift, holder))
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    private static List<Shift> left(List<Shift> open, List<Mending.Invitation> invitations) {
        return open.stream()
                .filter(shift -> invitations.stream()
                        .noneMatch(invitation -> invitation.shift().id() == shift.id()))
                .toList();
    }

    /** The shifts are nobody's. */
    private Hearing hearing() {
        Set<Long> without = lost.stream().map(Shift::id).collect(Collectors.toSet());
        return judge.hearing(brand, others.keySet(), span(), without);
    }

    private boolean possible(Hearing hearing, Shift shift, Holder holder) {
        return hearing.objections(shift.after(now).of(holder.person())).isEmpty();
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
