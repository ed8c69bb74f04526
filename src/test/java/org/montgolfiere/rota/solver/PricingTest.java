package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against all days that there are: which rules hold is asked of {@link Breaches}, which shares no code with the pricing. */
class PricingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noDaysAreCheaperThanThoseThatAreProposed(long seed) {
        var model = new Model(new Cases(seed).plain(6, 3));
        var random = new Random(seed);
        var proposers = Generation.proposers(model);
        for (var person = 0; person < model.people; person++) {
            var lines = Lines.of(model, person);
            for (var round = 0; round < 20; round++) {
                var prices = prices(model, random);
                var cheapest = Double.POSITIVE_INFINITY;
                for (var line : lines) cheapest = Math.min(cheapest, worth(model, prices, person, line));
                var proposal = proposers[person].propose(prices);
                assertThat(proposal.column() == null).as("seed %d", seed).isEqualTo(lines.isEmpty());
                if (proposal.column() == null) continue;
                assertThat(Breaches.of(model, person, proposal.column().line())).isEmpty();
                assertThat(prices.worth(proposal.column())).as("seed %d", seed).isCloseTo(cheapest, within(1e-9));
                assertThat(proposal.lower()).as("seed %d", seed).isCloseTo(cheapest, within(1e-9));
            }
        }
    }

    /** Two kinds that may be done a few times only: the bound holds, and what is proposed keeps both limits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withSeveralRareKindsTheBoundHolds(long seed) {
        var drawn = new Cases(seed).plain(6, 3);
        var people = drawn.people().stream().map(PricingTest::rarely).toList();
        var model = new Model(drawn.people(people));
        var random = new Random(seed);
        var proposers = Generation.proposers(model);
        for (var person = 0; person < model.people; person++) {
            var lines = Lines.of(model, person);
            for (var round = 0; round < 20; round++) {
                var prices = prices(model, random);
                var proposal = proposers[person].propose(prices);
                for (var line : lines) {
                    assertThat(worth(model, prices, person, line)).isGreaterThan(proposal.lower() - 1e-9);
                }
                if (proposal.column() == null) continue;
                assertThat(Breaches.of(model, person, proposal.column().line())).isEmpty();
            }
        }
    }

    private static Person rarely(Person person) {
        return new Person(
                person.name(),
                person.skills(),
                java.util.List.of(2, 1, 1),
                person.pattern().minutes(0, person.pattern().mostMinutes()),
                Limits.NONE,
                person.daysOff(),
                person.barred(),
                person.pinned(),
                null,
                0,
                0);
    }

    private static Prices prices(Model model, Random random) {
        var prices = Prices.nothing(model);
        for (var at = 0; at < prices.cover().length; at++) {
            if (at % model.values != 0) prices.cover()[at] = random.nextInt(-10, 60);
        }
        for (var asking = 0; asking < prices.skill().length; asking++) prices.skill()[asking] = random.nextInt(30);
        return prices;
    }

    private static double worth(Model model, Prices prices, int person, int[] line) {
        var worth = 0.0;
        for (var day = 0; day < model.days; day++) {
            var at = day * model.values + line[day];
            worth += model.cellCost[person * model.days * model.values + at];
            if (line[day] != 0) worth -= prices.of(person, at);
        }
        return worth;
    }
}
