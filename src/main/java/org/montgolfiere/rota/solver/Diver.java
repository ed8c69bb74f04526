package org.montgolfiere.rota.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From columns in fractions to a roster: settles those of the largest shares, generates again, and so on until everybody has one. First for
 * everybody, which gives a bound as well; then for some people at a time, while the others keep what the best roster gives them.
 */
final class Diver {
    private static final double SURE = 0.95;
    /** One person in so many is settled at a time, sure or not. */
    private static final int AT_ONCE = 20;

    /** How near its bound a generation is to come: a cost is a whole number. */
    private static final double NEAR = 0.5;

    private static final int ROUNDS = 30;
    /** Rounds for everybody until it has converged, and for each person that is settled. */
    private static final int FIRST_ROUNDS = 60;

    private static final int MORE_ROUNDS = 5;
    /** Of a state in {@link Pricing}, about. */
    private static final double SECONDS = 1.3e-9;
    /** Share of the budget that everybody at once may take. */
    private static final double MOST = 0.6;
    /** Share of the budget that a part takes before the next one is smaller. */
    private static final double LONG = 0.04;

    private static final double FIRST_PART = 0.4;
    private static final double FIRST_PART_IF_SLOW = 0.1;
    private static final double SLIGHT = 1e-6;

    private final Model model;
    private final Best best;
    private final Clockwork clockwork;
    private final Proposer[] proposers;
    private final Dice dice;
    private final List<Column> found = new ArrayList<>();

    Diver(Model model, Best best, Clockwork clockwork, long seed) {
        this.model = model;
        this.best = best;
        this.clockwork = clockwork;
        this.proposers = Generation.proposers(model);
        this.dice = new Dice(seed);
    }

    /** How far it goes with a problem. */
    enum Scope {
        /** Somebody has rules or costs that {@link Pricing} does not know: the law's weeks, the ledger. */
        NOTHING,
        /** Everybody at once would take too much of the time. */
        PARTS,
        WHOLE
    }

    static Scope scope(Model model, Budget budget) {
        if (model.problem.unfairness() > 0 || IntStream.range(0, model.people).anyMatch(person -> model.law[person]))
            return Scope.NOTHING;
        var table = new Pricing.Table();
        var pricings = IntStream.range(0, model.people)
                .mapToObj(person -> new Pricing(model, person, table))
                .toList();
        if (!pricings.stream().allMatch(Pricing::fits)) return Scope.NOTHING;
        var work = pricings.stream().mapToLong(Pricing::work).sum();
        var seconds = work * SECONDS * (FIRST_ROUNDS + MORE_ROUNDS * model.people);
        return seconds > MOST * budget.seconds() ? Scope.PARTS : Scope.WHOLE;
    }

    void run(Scope scope) {
        if (scope == Scope.WHOLE) whole();
        var share = scope == Scope.WHOLE ? FIRST_PART : FIRST_PART_IF_SLOW;
        while (!clockwork.over() && !best.proved()) {
            var begun = clockwork.spent();
            part(Math.clamp(Math.round(model.people * share), 1, model.people));
            share = clockwork.spent() - begun < LONG ? Math.min(1, share * 1.1) : share * 0.9;
        }
    }

    /** Nothing but the bound. */
    void prove() {
        try (var generation = begun()) {
            generation.converge(Integer.MAX_VALUE, NEAR);
            bound(generation);
        }
    }

    private void whole() {
        try (var generation = begun()) {
            var converged = generation.converge(Integer.MAX_VALUE, NEAR);
            bound(generation);
            if (converged) dive(generation);
            generation.columns().forEach(found::add);
        }
    }

    private void bound(Generation generation) {
        if (Double.isFinite(generation.lower())) best.bound((long) Math.ceil(generation.lower() - SLIGHT));
    }

    private void part(int people) {
        try (var generation = begun()) {
            var open = some(people);
            generation.settleAllBut(open);
            found.stream().filter(column -> open[column.person()]).forEach(generation::add);
            if (generation.converge(ROUNDS, NEAR)) dive(generation);
        }
    }

    private boolean[] some(int count) {
        var chosen = new boolean[model.people];
        for (var left = count; left > 0; ) {
            var person = dice.below(model.people);
            if (!chosen[person]) left--;
            chosen[person] = true;
        }
        return chosen;
    }

    /** With the days of the best roster, where they break no rule. */
    private Generation begun() {
        var generation = new Generation(model, clockwork, proposers);
        var cells = best.cells();
        for (var person = 0; person < model.people; person++) {
            var line = Arrays.copyOfRange(cells, person * model.days, (person + 1) * model.days);
            var column = proposers[person].column(line);
            if (column != null) generation.add(column);
        }
        return generation;
    }

    private void dive(Generation generation) {
        while (generation.open() > 0) {
            if (best.broken() == 0 && generation.lower() > best.cost() - 1 + SLIGHT) return;
            if (!settleSome(generation)) return;
            if (generation.open() > 0 && !generation.converge(ROUNDS, NEAR)) return;
        }
        var cells = generation.cells();
        var state = new State(model, cells);
        best.offer(cells, state.broken(), state.soft);
    }

    /** @return false: nobody who is open has a column */
    private boolean settleSome(Generation generation) {
        var shares = generation.shares();
        var likely = IntStream.range(0, shares.length)
                .filter(generation::isOpen)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer which) -> -shares[which]))
                .toList();
        var left = Math.max(1, generation.open() / AT_ONCE);
        for (var which : likely) {
            if (!generation.isOpen(which)) continue;
            if (shares[which] < SURE && left-- <= 0) break;
            generation.settle(which);
        }
        return !likely.isEmpty();
    }
}
