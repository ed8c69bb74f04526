package org.montgolfiere.rota.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import org.jspecify.annotations.Nullable;

/** A roster with some cells open, as a programme of CP-SAT: all rules of those who have an open cell, all costs that can change. */
final class Programme {
    private final Model model;
    private final int[] now;
    private final boolean[] free;
    private final Variables variables;
    private final CostTerms costs;
    private final CpSolver solver = new CpSolver();

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
        this.costs = new CostTerms(variables);
        costs.state();
    }

    /** @param cells null: nothing that keeps the rules was found @param proved nothing better exists @param bound of the open part's cost */
    record Answer(int @Nullable [] cells, boolean proved, long bound, boolean impossible) {}

    Answer solve(double seconds, int workers, long seed, @Nullable CpSolverSolutionCallback callback) {
        var parameters = solver.getParameters();
        parameters.setMaxTimeInSeconds(seconds).setNumWorkers(workers).setRandomSeed((int) (seed & 0xFFFF));
        if (workers == 1) parameters.setLinearizationLevel(2);
        var status = callback == null ? solver.solve(variables.cp) : solver.solve(variables.cp, callback);
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(
                found ? cells(literal -> solver.booleanValue(literal)) : null,
                status == CpSolverStatus.OPTIMAL,
                (long) Math.ceil(solver.bestObjectiveBound() - 1e-6) + costs.cost.settled,
                status == CpSolverStatus.INFEASIBLE);
    }

    void stop() {
        solver.stopSearch();
    }

    interface Truth {
        boolean of(com.google.ortools.sat.Literal literal);
    }

    int[] cells(Truth truth) {
        var cells = now.clone();
        for (var cell = 0; cell < cells.length; cell++) {
            if (!free[cell]) continue;
            for (var value : model.options[cell]) {
                var literal = variables.at(cell / model.days, cell % model.days, value);
                if (literal != null && (literal == variables.always || truth.of(literal))) cells[cell] = value;
            }
        }
        return cells;
    }
}
