package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiverTest {

    /** Two people and six days: the least that there is, by trying all. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void itsBoundHoldsAndItsRosterKeepsTheRules(long seed) {
        var model = new Model(new Cases(seed).plain(6, 2));
        var clockwork = new Clockwork(Budget.of(Duration.ofSeconds(2)), Watcher.NOBODY);
        var best = new Best(model, free(model), clockwork, Watcher.NOBODY);
        Workers.all("diving", List.of(() -> new Diver(model, best, clockwork, seed).run(Diver.Scope.WHOLE)));
        var least = least(model);
        if (least == Long.MAX_VALUE) return;
        assertThat(Breaches.of(model, best.cells())).as("seed %d", seed).isEmpty();
        assertThat(best.cost()).as("seed %d", seed).isEqualTo(least);
        assertThat(best.bound()).as("seed %d", seed).isNotNull().isLessThanOrEqualTo(least);
    }

    @Test
    void aLargerOneIsSolvedToItsBound() {
        var problem = new Cases(3).plain(28, 12);
        var plan = Solver.solve(problem, null, Budget.of(Duration.ofSeconds(20)), Watcher.NOBODY);
        assertThat(plan.breaches()).isEmpty();
        assertThat(plan.bound())
                .isNotNull()
                .isBetween(plan.cost().total() * 19 / 20, plan.cost().total());
    }

    @Test
    void theLawAndTheLedgerAreLeftToTheOthers() {
        assertThat(scope(new Cases(1).any())).isEqualTo(Diver.Scope.NOTHING);
        assertThat(scope(new Cases(1).plain(10, 3))).isEqualTo(Diver.Scope.WHOLE);
    }

    private static Diver.Scope scope(Problem problem) {
        return Diver.scope(new Model(problem), Budget.of(Duration.ofSeconds(60)));
    }

    private static int[] free(Model model) {
        return model.cells(Roster.free(model.problem));
    }

    private static long least(Model model) {
        var state = new State(model, free(model));
        var others = Lines.of(model, 1);
        var least = Long.MAX_VALUE;
        for (var one : Lines.of(model, 0)) {
            for (var day = 0; day < model.days; day++) state.put(0, day, one[day]);
            for (var other : others) {
                for (var day = 0; day < model.days; day++) state.put(1, day, other[day]);
                least = Math.min(least, state.soft);
            }
        }
        return least;
    }
}
