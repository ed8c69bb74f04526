package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void countsKeptAlongTheWayAreThoseOfAFreshCount(long seed) {
        var cases = new Cases(seed);
        var model = new Model(cases.any());
        var state = new State(model, model.cells(cases.roster(model.problem)));
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var person = random.nextInt(model.people);
            var from = random.nextInt(model.days);
            var to = Math.min(model.days - 1, from + random.nextInt(5));
            var before = state.brokenSums + state.brokenLine(person, from, to);
            var all = state.broken();
            for (var day = from; day <= to; day++) state.put(person, day, random.nextInt(model.values));
            var change = state.brokenSums + state.brokenLine(person, from, to) - before;
            var fresh = new State(model, state.cells);
            assertThat(state.soft).as("cost, seed %d", seed).isEqualTo(fresh.soft);
            assertThat(state.broken()).as("broken, seed %d", seed).isEqualTo(fresh.broken());
            assertThat(all + change)
                    .as("change of what is broken, seed %d", seed)
                    .isEqualTo(fresh.broken());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void whatIsCountedAsBrokenIsNamedAsABreachAndTheOtherWayRound(long seed) {
        var cases = new Cases(seed);
        var model = new Model(cases.any());
        for (var round = 0; round < 200; round++) {
            var cells = model.cells(cases.roster(model.problem));
            var state = new State(model, cells);
            for (var person = 0; person < model.people; person++) {
                var line = java.util.Arrays.copyOfRange(cells, person * model.days, (person + 1) * model.days);
                var counted = state.brokenSums(person) + state.brokenLine(person, 0, model.days - 1);
                for (var cell = person * model.days; cell < (person + 1) * model.days; cell++) {
                    if (!model.open[cell * model.values + cells[cell]]) counted++;
                }
                assertThat(Breaches.of(model, person, line).isEmpty())
                        .as("seed %d person %d %s", seed, person, Breaches.of(model, person, line))
                        .isEqualTo(counted == 0);
            }
        }
    }
}
