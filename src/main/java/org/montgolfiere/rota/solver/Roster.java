package org.montgolfiere.rota.solver;

import java.util.Collections;
import java.util.List;

/** Who works what: by person and day, the kind's index or {@link #FREE}. */
public record Roster(List<List<Integer>> shifts) {
    public static final int FREE = -1;

    public Roster {
        shifts = shifts.stream().map(List::copyOf).toList();
    }

    public static Roster free(Problem problem) {
        return new Roster(Collections.nCopies(problem.people().size(), Collections.nCopies(problem.days(), FREE)));
    }

    public int at(int person, int day) {
        return shifts.get(person).get(day);
    }

    /** Days of people on which the two differ. */
    public int changes(Roster other) {
        var changes = 0;
        for (var person = 0; person < shifts.size(); person++) {
            for (var day = 0; day < shifts.get(person).size(); day++) {
                if (at(person, day) != other.at(person, day)) changes++;
            }
        }
        return changes;
    }
}
