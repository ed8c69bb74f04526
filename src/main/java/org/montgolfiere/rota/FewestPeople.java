package org.montgolfiere.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Shares shifts out among as few people as it can: one person who takes all of them, else two, else again and again whoever
 * takes most of what is left.
 */
final class FewestPeople {

    private final Hearing hearing;
    private final Collection<Holder> holders;
    private final Map<Long, Double> carried;
    private final Instant now;

    /** @param carried what each carries already: of those who take as many, who carries least comes first */
    FewestPeople(Hearing hearing, Collection<Holder> holders, Map<Long, Double> carried, Instant now) {
        this.hearing = hearing;
        this.holders = holders;
        this.carried = carried;
        this.now = now;
    }

    /** What somebody could take, all of it together. @param late how much of it comes on short notice */
    private record Reach(Holder holder, List<Shift> shifts, long late, double carried) {

        private static final Comparator<Reach> ORDER = Comparator.comparingInt((Reach reach) -> -reach.shifts.size())
                .thenComparingLong(Reach::late)
                .thenComparingDouble(Reach::carried)
                .thenComparingLong(reach -> reach.holder.person());
    }

    /** @return who takes what, by its beginning; what nobody can take is left out */
    List<Mending.Handover> of(List<Shift> lost) {
        List<Reach> reaches =
                holders.stream().map(holder -> reach(holder, lost)).toList();
        List<Mending.Handover> handovers = new ArrayList<>();
        List<Shift> left = new ArrayList<>(lost);
        for (Holder holder : oneOrTwo(reaches, lost)) {
            take(reach(holder, left), left, handovers);
        }
        PriorityQueue<Reach> most = new PriorityQueue<>(Reach.ORDER);
        most.addAll(reaches);
        while (!left.isEmpty() && !most.isEmpty()) {
            Reach first = most.remove();
            Reach reach = left.containsAll(first.shifts) ? first : reach(first.holder, left);
            if (reach.equals(first) || most.isEmpty() || Reach.ORDER.compare(reach, most.element()) <= 0) {
                take(reach, left, handovers);
            } else {
                most.add(reach);
            }
        }
        handovers.sort(Comparator.comparing(handover -> handover.shift().time().from()));
        return List.copyOf(handovers);
    }

    /** Those who can take everything between them; nobody where it takes more than two. */
    private static List<Holder> oneOrTwo(List<Reach> reaches, List<Shift> lost) {
        List<Reach> sorted = reaches.stream().sorted(Reach.ORDER).toList();
        Stream<List<Reach>> alone =
                sorted.stream().filter(one -> one.shifts.size() == lost.size()).map(List::of);
        Stream<List<Reach>> pairs = sorted.stream()
                .flatMap(one -> sorted.stream()
                        .filter(other -> covers(one, other, lost))
                        .map(other -> List.of(one, other)));
        return Stream.concat(alone, pairs)
                .findFirst()
                .map(team -> team.stream().map(Reach::holder).toList())
                .orElse(List.of());
    }

    private static boolean covers(Reach one, Reach other, List<Shift> lost) {
        return one.shifts.size() + other.shifts.size() >= lost.size()
                && lost.stream().allMatch(shift -> one.shifts.contains(shift) || other.shifts.contains(shift));
    }

    private void take(Reach reach, List<Shift> left, List<Mending.Handover> handovers) {
        for (Shift shift : reach.shifts) {
            hearing.grant(of(shift, reach.holder));
            handovers.add(new Mending.Handover(shift, reach.holder, late(shift, reach.holder)));
        }
        left.removeAll(reach.shifts);
    }

    private Reach reach(Holder holder, List<Shift> shifts) {
        Hearing trial = hearing.with(List.of());
        List<Shift> possible = new ArrayList<>();
        for (Shift shift : shifts) {
            Shift taken = of(shift, holder);
            if (trial.objections(taken).isEmpty()) {
                trial.grant(taken);
                possible.add(shift);
            }
        }
        long late = possible.stream().filter(shift -> late(shift, holder)).count();
        return new Reach(holder, List.copyOf(possible), late, carried.getOrDefault(holder.person(), 0.0));
    }

    private boolean late(Shift shift, Holder holder) {
        return hearing.shortNotice(shift.of(holder.person())) != null;
    }

    private Shift of(Shift shift, Holder holder) {
        return shift.after(now).of(holder.person());
    }
}
