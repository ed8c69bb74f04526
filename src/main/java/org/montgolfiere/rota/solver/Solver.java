package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a problem: annealing in plain Java, then, where the native library of OR-tools loads, column generation for problems that it
 * knows, and improvement of parts by CP-SAT.
 */
public final class Solver {
    private static final double HOT = 0.5;
    private static final double WARM = 0.1;
    private static final double COLD = 0.005;
    /** Share of the budget at which annealing ends. */
    private static final double ANNEALED = 0.2;

    /** The same where few changes are wanted, or whole people's days are generated afterwards. */
    private static final double ANNEALED_LITTLE = 0.05;

    private final Budget budget;
    private final Clockwork clockwork;
    private final Model model;
    private final int[] start;
    private final boolean warm;
    private final boolean mending;
    private final Diver.Scope diving;
    private final Best best;

    private Solver(Problem problem, @Nullable Roster from, Budget budget, Watcher watcher) {
        this.budget = budget;
        this.clockwork = new Clockwork(budget, watcher);
        this.model = new Model(problem);
        this.warm = from != null;
        this.mending = problem.change() != null;
        this.diving = budget.nativeLayer() ? Diver.scope(model, budget) : Diver.Scope.NOTHING;
        this.start = settled(from);
        this.best = new Best(model, start, clockwork, watcher);
    }

    /**
     * @param start that the plan is never worse than, or null; its shifts that cannot be any more (a new day off, a pin) are left out first
     * @throws IllegalArgumentException when {@link Flaw#of} finds something, or the start does not fit the problem
     */
    public static Plan solve(Problem problem, @Nullable Roster start, Budget budget, Watcher watcher) {
        check(problem, start);
        return new Solver(problem, start, budget, watcher).plan();
    }

    static void check(Problem problem, @Nullable Roster start) {
        var flaws = Flaw.of(problem);
        if (!flaws.isEmpty()) throw new IllegalArgumentException("The problem cannot be planned: " + flaws);
        if (start != null && !Flaw.fits(problem, start)) {
            throw new IllegalArgumentException("The roster to start from is of another shape than the problem.");
        }
    }

    /** No roster without breaches costs less than this; null: not found out in time, or the native library is not there. */
    public static @Nullable Long bound(Problem problem, @Nullable Roster near, Budget budget) {
        if (Native.whyNot() != null) return null;
        var solver = new Solver(problem, near, budget, Watcher.NOBODY);
        try (var lookout = new Lookout(solver.clockwork)) {
            Workers.all("proving", List.of(() -> solver.prove(lookout)));
        }
        return solver.best.bound();
    }

    /** What a roster costs and breaks, without planning. */
    public static Plan judge(Problem problem, Roster roster) {
        var model = new Model(problem);
        return judged(model, model.cells(roster), null, Plan.Layers.JAVA, null);
    }

    private void prove(Lookout lookout) {
        if (diving != Diver.Scope.NOTHING) new Diver(model, best, clockwork, budget.seed()).prove();
        else new Prover(model, best, clockwork, lookout, budget.seed()).run();
    }

    private Plan plan() {
        var wanted = budget.nativeLayer() && budget.steps() == 0;
        var whyNot = wanted ? Native.whyNot() : null;
        var improved = wanted && whyNot == null;
        anneal(!improved ? 1 : mending || diving == Diver.Scope.WHOLE ? ANNEALED_LITTLE : ANNEALED);
        if (improved) whyNot = improve();
        return judged(
                model,
                best.cells(),
                best.bound(),
                improved ? Plan.Layers.JAVA_AND_NATIVE : Plan.Layers.JAVA,
                whyNot == null ? null : "Planned without the help of OR-tools: " + whyNot);
    }

    private void anneal(double share) {
        var works = new ArrayList<Runnable>();
        for (var each = 0; each < budget.threads(); each++) {
            var annealer = new Annealer(model, start, budget.seed() * 31 + each, best);
            works.add(() -> annealer.run(warm ? WARM : HOT, COLD, clockwork, share));
        }
        Workers.all("annealing", works);
    }

    /** What is found is kept whatever happens. @return why it could not be done, or null */
    private @Nullable String improve() {
        var whole = mending || model.people * model.days <= Prover.SMALL;
        best.enter(whole ? Progress.Phase.PROVING : Progress.Phase.IMPROVING);
        try (var lookout = new Lookout(clockwork)) {
            var works = new ArrayList<Runnable>();
            if (diving != Diver.Scope.NOTHING) {
                works.add(() -> new Diver(model, best, clockwork, budget.seed()).run(diving));
            }
            if (whole) works.add(new Prover(model, best, clockwork, lookout, budget.seed())::run);
            while (works.size() < budget.threads()) {
                works.add(new Improver(model, best, clockwork, lookout, budget.seed() * 37 + works.size())::run);
            }
            Workers.all("improving", works.subList(0, budget.threads()));
            return null;
        } catch (IllegalStateException failed) {
            return failed.getMessage();
        }
    }

    /** Without what cannot be any more: a shift on a day off, or other than what is pinned. From nothing everybody is free. */
    private int[] settled(@Nullable Roster from) {
        var cells = from == null ? new int[model.people * model.days] : model.cells(from);
        for (var cell = 0; cell < cells.length; cell++) {
            if (!model.open[cell * model.values + cells[cell]]) cells[cell] = model.options[cell][0];
        }
        return cells;
    }

    private static Plan judged(
            Model model, int[] cells, @Nullable Long bound, Plan.Layers layers, @Nullable String remark) {
        return new Plan(
                model.roster(cells),
                Costs.of(model, cells),
                Breaches.of(model, cells),
                new Gaps(model, cells).all(),
                bound,
                layers,
                remark);
    }
}
