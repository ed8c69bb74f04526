package org.montgolfiere.rota.solver;

import org.jspecify.annotations.Nullable;

/** One person's best days at given prices. */
final class Proposer {
    private final Model model;
    private final int person;
    private final Pricing pricing;
    private final State trial;
    private final double[] cost;

    /** @param lower no column of this person is worth less at these prices @param column null: none was found that keeps the rules */
    record Proposal(double lower, @Nullable Column column) {}

    /** @param trial whatever stands in it for this person is written over */
    Proposer(Model model, int person, Pricing pricing, State trial) {
        this.model = model;
        this.person = person;
        this.pricing = pricing;
        this.trial = trial;
        this.cost = new double[model.days * model.values];
    }

    Proposal propose(Prices prices) {
        for (var at = 0; at < cost.length; at++) {
            cost[at] = model.cellCost[person * cost.length + at] - prices.of(person, at);
        }
        var line = pricing.cheapest(cost, false);
        if (line == null) return new Proposal(Double.POSITIVE_INFINITY, null);
        var column = column(line);
        return new Proposal(value(line), column == null ? counted() : column);
    }

    private @Nullable Column counted() {
        var line = pricing.cheapest(cost, true);
        return line == null ? null : column(line);
    }

    private double value(int[] line) {
        var value = 0.0;
        for (var day = 0; day < model.days; day++) value += cost[day * model.values + line[day]];
        return value;
    }

    /** Null: these days break a rule. */
    @Nullable
    Column column(int[] line) {
        for (var day = 0; day < model.days; day++) trial.put(person, day, line[day]);
        if (trial.brokenSums(person) + trial.brokenLine(person, 0, model.days - 1) > 0) return null;
        var own = 0L;
        for (var day = 0; day < model.days; day++) {
            own += model.cellCost[(person * model.days + day) * model.values + line[day]];
        }
        return new Column(person, line, own);
    }
}
