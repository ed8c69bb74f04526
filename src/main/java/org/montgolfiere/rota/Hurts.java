package org.montgolfiere.rota;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Load;
import org.montgolfiere.rota.solver.Person;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.Wish;

/**
 * What still hurts in a plan.
 *
 * @param missing places that nobody holds
 * @param wishes days on which somebody does not get what they said they would rather
 * @param uneven hours of an ordinary Tuesday by which the person furthest from a fair share misses it
 */
public record Hurts(int missing, int wishes, int uneven) {

    static final Hurts NOTHING = new Hurts(0, 0, 0);

    static Hurts of(Problem problem, Roster roster) {
        return new Hurts(missing(problem, roster), wishes(problem, roster), uneven(problem, roster));
    }

    /** With what hurts in another part of the same plan. */
    Hurts and(Hurts other) {
        return new Hurts(missing + other.missing, wishes + other.wishes, Math.max(uneven, other.uneven));
    }

    /** The same with so many places open. */
    Hurts left(int open) {
        return new Hurts(open, wishes, uneven);
    }

    private static int missing(Problem problem, Roster roster) {
        return problem.needs().stream()
                .mapToInt(need -> Math.max(0, need.count() - held(problem, roster, need.day(), need.kind())))
                .sum();
    }

    private static int held(Problem problem, Roster roster, int day, int kind) {
        return (int) IntStream.range(0, problem.people().size())
                .filter(person -> roster.at(person, day) == kind)
                .count();
    }

    /** Who would rather work gets any shift of those that they meant; who would rather not gets none. */
    private static int wishes(Problem problem, Roster roster) {
        Map<Day, Boolean> met = new HashMap<>();
        for (Wish wish : problem.wishes()) {
            boolean got = roster.at(wish.person(), wish.day()) == wish.kind();
            Day day = new Day(wish.person(), wish.day(), wish.on());
            met.merge(day, wish.on() == got, wish.on() ? Boolean::logicalOr : Boolean::logicalAnd);
        }
        return (int) met.values().stream().filter(one -> !one).count();
    }

    private static int uneven(Problem problem, Roster roster) {
        Map<Cell, Integer> units = new HashMap<>();
        for (Load load : problem.loads()) {
            units.put(new Cell(load.day(), load.kind()), load.units());
        }
        return IntStream.range(0, problem.people().size())
                .map(index -> Math.abs(carried(problem, roster, index, units)
                        - problem.people().get(index).fair()))
                .max()
                .orElse(0);
    }

    private static int carried(Problem problem, Roster roster, int index, Map<Cell, Integer> units) {
        Person person = problem.people().get(index);
        return person.balance()
                + IntStream.range(0, problem.days())
                        .map(day -> units.getOrDefault(new Cell(day, roster.at(index, day)), 0))
                        .sum();
    }

    private record Day(int person, int day, boolean on) {}
}
