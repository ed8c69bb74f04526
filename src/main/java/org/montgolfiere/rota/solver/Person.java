package org.montgolfiere.rota.solver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be planned.
 *
 * @param name unique in the problem
 * @param skills as needs name them
 * @param mostOfKind how many shifts of each kind at most, by the order of kinds; 0: cannot do that kind at all
 * @param daysOff on which nothing may start: facts, never bought off by any cost
 * @param barred shifts that are out of the question, such as those that run into a time off
 * @param pinned what is settled: this shift, or this day free, and nothing else
 * @param history null: unknown, taken in favour of the plan
 * @param balance what the fairness ledger holds already, in units of {@link Load}
 * @param fair what the ledger should hold at the end of the plan, in units of {@link Load}
 */
public record Person(
        String name,
        Set<String> skills,
        List<Integer> mostOfKind,
        Pattern pattern,
        Limits limits,
        Set<Integer> daysOff,
        Set<Cell> barred,
        Set<Cell> pinned,
        @Nullable History history,
        int balance,
        int fair) {
    public Person {
        skills = Set.copyOf(skills);
        mostOfKind = List.copyOf(mostOfKind);
        daysOff = Set.copyOf(daysOff);
        barred = Set.copyOf(barred);
        pinned = Set.copyOf(pinned);
    }

    public Person pattern(Pattern other) {
        return new Person(name, skills, mostOfKind, other, limits, daysOff, barred, pinned, history, balance, fair);
    }

    public Person barred(Set<Cell> more) {
        var all = new java.util.HashSet<>(barred);
        all.addAll(more);
        return new Person(name, skills, mostOfKind, pattern, limits, daysOff, all, pinned, history, balance, fair);
    }

    public Person off(Set<Integer> more) {
        var all = new java.util.HashSet<>(daysOff);
        all.addAll(more);
        return new Person(name, skills, mostOfKind, pattern, limits, all, barred, pinned, history, balance, fair);
    }
}
