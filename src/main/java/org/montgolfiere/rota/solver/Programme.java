package org.montgolfiere.rota.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.Literal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A roster with some cells open, as a programme of CP-SAT: all rules of those who have an open cell, all costs that can change. */
final class Programme {
    private final Model model;
    private final int[] now;
    private final boolean[] free;
    private final Variables variables;
    private final CostTerms costs;
    private final CpSolver solver = new CpSolver();

    /**
     * @param cells null: nothing that keeps the rules was found
     * @param proved nothing better exists
     * @param bound of the open part's cost
     * @param work in the native library's own measure, which does not depend on how busy the machine is
     */
    record Answer(int @Nullable [] cells, boolean proved, long bound, double work) {}

    /** @param work at most, as in {@link Answer} */
    record Effort(
            double seconds,
            double work,
            long seed,
            @Nullable Listener listener) {}

    /** Not told of each new bound: OR-tools' callback for that crashes the JVM when one worker calls it. */
    interface Listener {
        /** @param bound as in {@link Answer} */
        void found(int[] cells, long bound);
    }

    /** @param now meets every rule of those who have an open cell, or all their cells are open */
    Programme(Model model, int[] now, boolean[] free) {
        this.model = model;
        this.now = now;
        this.free = free;
        this.variables = new Variables(model, free, now);
        for (var person = 0; person < model.people; person++) {
            if (!variables.free(person)) continue;
            new ShapeRules(variables, person).state();
            new LawRules(variables, person).state();
        }
        this.costs = new CostTerms(variables, new State(model, now));
        costs.state();
    }

    /** Nothing is looked at that does not cost less by this much than now: it is found sooner that there is nothing. */
    void wantBetter(long by) {
        variables.cp.addLessOrEqual(costs.cost.expression(), costs.now - costs.cost.settled - by);
    }

    Answer solve(Effort effort) {
        var parameters = solver.getParameters();
        parameters.setMaxTimeInSeconds(effort.seconds()).setMaxDeterministicTime(effort.work());
        parameters.setNumWorkers(1).setRandomSeed((int) (effort.seed() & 0xFFFF));
        parameters.setLinearizationLevel(2); // the linear relaxation is tight: without all of it nothing is proved
        var listener = effort.listener();
        var status = listener == null ? solver.solve(variables.cp) : solver.solve(variables.cp, new Each(listener));
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(
                found ? cells(solver::booleanValue) : null,
                status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE,
                whole(solver.bestObjectiveBound()),
                solver.response().getDeterministicTime());
    }

    void stop() {
        solver.stopSearch();
    }

    private long whole(double bound) {
        return (long) Math.ceil(bound - 1e-6) + costs.cost.settled;
    }

    private final class Each extends CpSolverSolutionCallback {
        private final Listener listener;

        Each(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onSolutionCallback() {
            listener.found(cells(this::booleanValue), whole(bestObjectiveBound()));
        }
    }

    private int[] cells(Predicate<Literal> truth) {
        var cells = now.clone();
        for (var cell = 0; cell < cells.length; cell++) {
            if (!free[cell]) continue;
            for (var value : model.options[cell]) {
                var literal = variables.at(cell / model.days, cell % model.days, value);
                if (literal != null && (literal == variables.always || truth.test(literal))) cells[cell] = value;
            }
        }
        return cells;
    }
}
