package org.montgolfiere.rota;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.montgolfiere.rota.law.Check;

/**
 * Why places stand open, from what speaks against each who does not hold them.
 *
 * @param hearing about everybody of the brand
 * @param ambassadors who is offered, and given nothing
 * @param held the other places of these days, with who holds them
 */
record Reasons(Hearing hearing, Set<Long> ambassadors, List<Slot> held) {

    /** How far apart two shifts may lie that are in each other's way by their rest. */
    private static final Duration NEAR = Duration.ofHours(36);

    /** How many people are asked whether another shift is in the way. */
    private static final int ASKED = 8;

    private static final List<Check> NIGHTS = List.of(Check.NIGHT_BASIS, Check.NIGHT_ABLE, Check.MINOR_NIGHT);

    private record Against(Shift shift, List<Objection> objections) {}

    Hole.Reason of(Slot slot) {
        List<Against> all = against(slot);
        List<Against> free =
                all.stream().filter(one -> one.objections.isEmpty()).toList();
        if (!free.isEmpty()) {
            boolean offered = free.stream().allMatch(one -> ambassador(one.shift));
            return Hole.Reason.of(offered ? Hole.Cause.OFFER : Hole.Cause.POSSIBLE);
        }
        List<Against> able = all.stream()
                .filter(one -> !ambassador(one.shift))
                .filter(Reasons::able)
                .toList();
        if (able.isEmpty()) {
            boolean somebody = hearing.holders().values().stream()
                    .anyMatch(holder ->
                            Fitness.objections(holder, slot.need(), slot.time()).isEmpty());
            return Hole.Reason.of(somebody ? Hole.Cause.NOBODY : Hole.Cause.ABILITY);
        }
        List<Against> employed = able.stream()
                .filter(one -> one.objections.stream().noneMatch(Objection.Unfit.class::isInstance))
                .toList();
        return employed.isEmpty() ? Hole.Reason.of(Hole.Cause.CONTRACT) : ofLaw(slot, employed);
    }

    private Hole.Reason ofLaw(Slot slot, List<Against> employed) {
        if (all(employed, NIGHTS)) {
            return Hole.Reason.of(Hole.Cause.NIGHTS);
        }
        if (all(employed, List.of(Check.SUNDAY))) {
            return Hole.Reason.of(Hole.Cause.SUNDAYS);
        }
        if (all(employed, List.of(Check.OFF_TIME, Check.UNAVAILABLE))) {
            return Hole.Reason.of(Hole.Cause.AWAY);
        }
        Need rival = employed.stream()
                .sorted(Comparator.comparingInt(one -> one.objections.size()))
                .limit(ASKED)
                .flatMap(one -> rivals(slot, one.shift))
                .findFirst()
                .orElse(null);
        return rival == null ? Hole.Reason.of(Hole.Cause.HOURS) : new Hole.Reason(Hole.Cause.TOGETHER, rival);
    }

    private List<Against> against(Slot slot) {
        Set<Long> holding = slot.held().stream().map(Shift::person).collect(Collectors.toSet());
        return hearing.holders().keySet().stream()
                .filter(person -> !holding.contains(person))
                .map(person -> Coverage.shift(hearing.brand(), slot, person))
                .map(shift -> new Against(shift, hearing.objections(shift)))
                .toList();
    }

    private boolean ambassador(Shift shift) {
        return ambassadors.contains(shift.person()) || hearing.ambassador(shift.person(), shift.time());
    }

    /** Whether they can do it, with a contract or without. */
    private static boolean able(Against one) {
        return one.objections.stream()
                .noneMatch(objection ->
                        objection instanceof Objection.Unfit(String why, String _) && !why.equals(Objection.CONTRACT));
    }

    /** Whether each of them is held back by one of these rules. */
    private static boolean all(List<Against> employed, List<Check> rules) {
        return employed.stream()
                .allMatch(one -> one.objections.stream()
                        .anyMatch(objection -> objection instanceof Objection.Unlawful(var breach)
                                && rules.contains(breach.rule().check())));
    }

    /** The other needs near it whose shift is all that speaks against this person. */
    private Stream<Need> rivals(Slot slot, Shift shift) {
        Stretch near =
                new Stretch(slot.time().from().minus(NEAR), slot.time().to().plus(NEAR));
        return held.stream()
                .filter(other -> other.need().id() != slot.need().id())
                .filter(other -> other.time().overlaps(near))
                .filter(other -> other.held().stream()
                        .filter(mine -> mine.person() == shift.person())
                        .anyMatch(mine -> hearing.objections(shift, mine).isEmpty()))
                .map(Slot::need);
    }
}
