package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Progress;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.Solver;
import org.montgolfiere.rota.solver.SolverProcess;
import org.montgolfiere.rota.solver.Watcher;

/** {@code bench rota}: plans an instance of the public set, or the desk's own case, in the process that the desk uses. */
final class RotaBench {

    private static final int HEAP_MB = 512;

    private final RotaAsked asked;
    private final PrintStream out;

    RotaBench(List<String> arguments, PrintStream out) {
        this(RotaAsked.read(arguments), out);
    }

    RotaBench(RotaAsked asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    void run() throws IOException {
        String folder = asked.folder();
        if (folder != null) {
            new RotaRound(asked, out).run(Path.of(folder));
            return;
        }
        if (asked.repair()) {
            new RepairBench(problem(), asked, out).run();
            return;
        }
        RotaFigures figures = measure(problem());
        if (!asked.json()) out.println(figures.words());
        out.println(figures.json());
    }

    RotaFigures measure(Problem problem) {
        long begun = System.nanoTime();
        Plan plan = new SolverProcess(HEAP_MB).solve(problem, null, asked.budget(), watcher());
        double seconds = (System.nanoTime() - begun) / 1e9;
        String remark = plan.remark();
        if (remark != null && !asked.json()) out.println(remark);
        if (asked.roster()) print(problem, plan.roster());
        Long bound = plan.bound() != null ? plan.bound() : bound(problem, plan.roster());
        return new RotaFigures(
                problem.name(), seconds, plan.cost().total(), plan.breaches().size(), bound);
    }

    private Problem problem() throws IOException {
        String file = asked.instance();
        return file == null ? DeskCase.make(asked.seed()) : Instance.read(Path.of(file));
    }

    private @Nullable Long bound(Problem problem, Roster roster) {
        if (asked.boundSeconds() == 0) return null;
        return Solver.bound(problem, roster, Budget.of(Duration.ofSeconds(asked.boundSeconds())));
    }

    /** The first roster without breaches is worth a line of its own: when it came. */
    private Watcher watcher() {
        if (asked.json()) return Watcher.NOBODY;
        return new Watcher() {
            private boolean usable;

            @Override
            public void progressed(Progress progress, Roster best) {
                if (usable || progress.cost().broken() > 0) return;
                usable = true;
                out.printf(
                        "first roster that keeps every rule: after %.1f s%n",
                        progress.elapsed().toMillis() / 1e3);
            }
        };
    }

    private void print(Problem problem, Roster roster) {
        for (int person = 0; person < roster.shifts().size(); person++) {
            StringBuilder line = new StringBuilder(problem.people().get(person).name());
            for (int kind : roster.shifts().get(person)) {
                line.append('\t')
                        .append(
                                kind == Roster.FREE
                                        ? "-"
                                        : problem.kinds().get(kind).name());
            }
            out.println(line);
        }
    }

    static WrongUse wrong() {
        return new WrongUse(
                "Use: bench rota (--instance FILE | --desk | --all --folder DIR) [--seconds N] [--cpu-seconds N] [--seed N]"
                        + " [--java-only] [--repair] [--bound-seconds N] [--roster] [--json]");
    }
}
