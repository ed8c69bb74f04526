package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolverProcessTest {

    /** By which the process is found among others: its command line is cut off before its main class. */
    private static final String MARK = "-Dmontgolfiere.rota.test=killed";

    private static final Problem PROBLEM = new Cases(9).any();

    @Test
    void theProcessPlansAsTheSolverDoes() {
        var budget = Budget.steps(300_000, 4);
        assertThat(new SolverProcess(256).solve(PROBLEM, null, budget, Watcher.NOBODY))
                .isEqualTo(Solver.solve(PROBLEM, null, budget, Watcher.NOBODY));
    }

    @Test
    void aProcessThatIsKilledLeavesTheBestThatItHadFound() {
        var killer = new Watcher() {
            volatile Cost seen = new Cost(0, 0, 0, 0, 0, 0, 0);

            @Override
            public void progressed(Progress progress, Roster best) {
                seen = progress.cost();
                ProcessHandle.current()
                        .descendants()
                        .filter(SolverProcessTest::isSolver)
                        .forEach(ProcessHandle::destroyForcibly);
            }
        };
        var process = new SolverProcess(List.of(MARK, "-Xmx256m"));
        var plan = process.solve(PROBLEM, null, Budget.of(Duration.ofMinutes(2)), killer);
        assertThat(plan.remark()).contains("ended early").contains("the best it had found");
        assertThat(plan.cost()).isEqualTo(killer.seen);
    }

    @Test
    void aProcessThatCannotStartLeavesTheStart() {
        var start = Solver.solve(PROBLEM, null, Budget.steps(100_000, 1), Watcher.NOBODY);
        var plan = new SolverProcess(List.of("-XX:NoSuchFlag"))
                .solve(PROBLEM, start.roster(), Budget.of(Duration.ofSeconds(5)), Watcher.NOBODY);
        assertThat(plan.remark()).contains("nothing was changed");
        assertThat(plan.roster()).isEqualTo(start.roster());
    }

    @Test
    void withoutTheNativeLibraryTheJavaLayerPlansAloneAndSaysSo() {
        var process = new SolverProcess(List.of("-Xmx128m", "-D" + Native.SWITCH + "=off"));
        var plan = process.solve(PROBLEM, null, Budget.of(Duration.ofSeconds(2)), Watcher.NOBODY);
        assertThat(plan.layers()).isEqualTo(Plan.Layers.JAVA);
        assertThat(plan.remark()).contains("without the help of OR-tools");
        assertThat(plan.cost())
                .isLessThan(Solver.judge(PROBLEM, Roster.free(PROBLEM)).cost());
    }

    @Test
    void aStopReachesTheProcess() {
        var begun = System.nanoTime();
        var plan = new SolverProcess(256).solve(PROBLEM, null, Budget.of(Duration.ofMinutes(5)), new Watcher() {
            @Override
            public boolean stopped() {
                return System.nanoTime() - begun > Duration.ofSeconds(2).toNanos();
            }
        });
        assertThat(plan.remark()).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(90));
    }

    private static boolean isSolver(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(MARK);
    }
}
