package org.montgolfiere.rota;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Wish;

/**
 * What people said they would rather hold, or not, at each place where somebody is needed.
 *
 * @param cells those places
 */
record Wishes(Drawing.Facts facts, List<Cell> cells) {

    private static final int WISH = 5;
    private static final int RATHER_NOT = 10;

    List<Wish> all() {
        Set<Wish> wishes = new HashSet<>();
        for (int person = 0; person < facts.people().size(); person++) {
            for (Availability said : facts.said().getOrDefault(facts.people().get(person), List.of())) {
                if (said.kind() != Availability.Kind.UNAVAILABLE) {
                    add(person, said, wishes);
                }
            }
        }
        return List.copyOf(wishes);
    }

    private void add(int person, Availability said, Set<Wish> wishes) {
        boolean on = said.kind() == Availability.Kind.RATHER;
        for (Cell cell : cells) {
            Stretch time = facts.needs().get(cell.kind()).time(facts.day(cell), facts.zone());
            if (time.overlaps(said.time())) {
                wishes.add(new Wish(person, cell.day(), cell.kind(), on, on ? WISH : RATHER_NOT));
            }
        }
    }
}
