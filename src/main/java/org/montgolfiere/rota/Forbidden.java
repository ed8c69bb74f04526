package org.montgolfiere.rota;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Person;
import org.montgolfiere.rota.solver.Problem;

/** What the law refused of a roster before: this person does not get this again. */
record Forbidden(long person, Cell cell) {

    /** The same problem without these. @param people of the problem, in its order */
    static Problem in(Problem problem, List<Long> people, Collection<Forbidden> refused) {
        return problem.people(IntStream.range(0, people.size())
                .mapToObj(index -> barred(problem.people().get(index), cells(people.get(index), refused)))
                .toList());
    }

    /** What is settled stays. */
    private static Person barred(Person person, Set<Cell> cells) {
        cells.removeAll(person.pinned());
        return person.barred(cells);
    }

    private static Set<Cell> cells(long person, Collection<Forbidden> refused) {
        return refused.stream()
                .filter(one -> one.person == person)
                .map(Forbidden::cell)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
