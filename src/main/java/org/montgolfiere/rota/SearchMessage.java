package org.montgolfiere.rota;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Progress;
import org.montgolfiere.rota.solver.Roster;

/** What the desk and the process that searches say to each other, a line of JSON each. */
final class SearchMessage {

    /** The one word that ends a search early. */
    static final String STOP = "stop";

    private SearchMessage() {}

    /** To the search. */
    record Order(Problem problem, @Nullable Roster start, Budget budget) {}

    /** From the search: on the way a progress with the best roster, at the end a plan. */
    record News(@Nullable Progress progress, @Nullable Roster best, @Nullable Plan plan) {}
}
