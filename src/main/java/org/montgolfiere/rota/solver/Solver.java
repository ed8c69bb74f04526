package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a problem: annealing in plain Java, then improvement by OR-tools where its native library loads. */
public final class Solver {
    private static final double HOT = 1;
    private static final double WARM = 0.1;
    private static final double COLD = 0.005;
    /** Shares of the budget at which annealing ends, and improving where the whole is proved after it. */
    private static final double ANNEALED = 0.35;

    private static final double IMPROVED = 0.65;

    private final Budget budget;
    private final Clockwork clockwork;
    private final Model model;
    private final int[] start;
    private final boolean warm;
    private final Best best;

    private Solver(Problem problem, @Nullable Roster from, Budget budget, Watcher watcher) {
        this.budget = budget;
        this.clockwork = new Clockwork(budget, watcher);
        this.model = new Model(problem);
        this.warm = from != null;
        this.start = settled(from);
        this.best = new Best(model, start, clockwork, watcher);
    }

    /**
     * @param start that the plan is never worse than, or null; its shifts that cannot be any more (a new day off, a pin) are left out first
     * @throws IllegalArgumentException when {@link Flaw#of} finds something, or the start does not fit the problem
     */
    public static Plan solve(Problem problem, @Nullable Roster start, Budget budget, Watcher watcher) {
        var flaws = Flaw.of(problem);
        if (!flaws.isEmpty()) throw new IllegalArgumentException("The problem cannot be planned: " + flaws);
        if (start != null && !Flaw.fits(problem, start)) {
            throw new IllegalArgumentException("The roster to start from is of another shape than the problem.");
        }
        return new Solver(problem, start, budget, watcher).plan();
    }

    /** No roster without breaches costs less than this; null: not found out in time, or the native library is not there. */
    public static @Nullable Long bound(Problem problem, @Nullable Roster near, Budget budget) {
        if (Native.whyNot() != null) return null;
        var solver = new Solver(problem, near, budget, Watcher.NOBODY);
        try (var lookout = new Lookout(solver.clockwork)) {
            var prover = new Prover(solver.model, solver.best, solver.clockwork, lookout);
            Workers.join(List.of(Workers.start("prover", () -> prover.run(1, budget.seed()))));
        }
        return solver.best.bound();
    }

    /** What a roster costs and breaks, without planning. */
    public static Plan judge(Problem problem, Roster roster) {
        var model = new Model(problem);
        return judged(model, model.cells(roster), null, Plan.Layers.JAVA, null);
    }

    private Plan plan() {
        var whyNot = budget.nativeLayer() && budget.steps() == 0 ? Native.whyNot() : null;
        var improved = budget.nativeLayer() && budget.steps() == 0 && whyNot == null;
        anneal(improved ? ANNEALED : 1);
        if (improved) improve();
        return judged(
                model,
                best.cells(),
                best.bound(),
                improved ? Plan.Layers.JAVA_AND_NATIVE : Plan.Layers.JAVA,
                whyNot == null ? null : "OR-tools could not be used, so the plan was made without it: " + whyNot);
    }

    private void anneal(double share) {
        var workers = new ArrayList<Thread>();
        for (var each = 0; each < budget.threads(); each++) {
            var annealer = new Annealer(model, start, budget.seed() * 31 + each, best);
            workers.add(
                    Workers.start("annealer-" + each, () -> annealer.run(warm ? WARM : HOT, COLD, clockwork, share)));
        }
        Workers.join(workers);
    }

    private void improve() {
        var small = model.people * model.days <= Prover.SMALL;
        try (var lookout = new Lookout(clockwork)) {
            best.enter(Progress.Phase.IMPROVING);
            var workers = new ArrayList<Thread>();
            for (var each = 0; each < budget.threads(); each++) {
                var seed = budget.seed() * 37 + each;
                var improver = new Improver(model, best, clockwork, lookout, seed, small ? IMPROVED : 1);
                workers.add(Workers.start("improver-" + each, improver::run));
            }
            Workers.join(workers);
            if (!small || clockwork.over()) return;
            best.enter(Progress.Phase.PROVING);
            var prover = new Prover(model, best, clockwork, lookout);
            Workers.join(List.of(Workers.start("prover", () -> prover.run(budget.seed()))));
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
