package org.montgolfiere.rota.solver;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could work when, and what a good plan is. One shift a day and a person at most; what people, kinds and days are called is up to
 * the caller.
 *
 * @param days how many, from the first day on; at most 366
 * @param zone whose clock the shifts follow
 * @param unfairness cost of one squared unit by which somebody's ledger misses what is fair; 0: the ledger does not count
 * @param change null: nothing is planned yet
 */
public record Problem(
        String name,
        LocalDate firstDay,
        int days,
        ZoneId zone,
        List<ShiftKind> kinds,
        List<Person> people,
        List<Need> needs,
        List<Wish> wishes,
        List<Load> loads,
        int unfairness,
        @Nullable Change change) {
    public static final int MOST_DAYS = 366;

    public Problem {
        kinds = List.copyOf(kinds);
        people = List.copyOf(people);
        needs = List.copyOf(needs);
        wishes = List.copyOf(wishes);
        loads = List.copyOf(loads);
    }

    public Problem people(List<Person> others) {
        return new Problem(name, firstDay, days, zone, kinds, others, needs, wishes, loads, unfairness, change);
    }

    public Problem change(@Nullable Change other) {
        return new Problem(name, firstDay, days, zone, kinds, people, needs, wishes, loads, unfairness, other);
    }
}
