package org.montgolfiere.rota.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Column generation: each open person's best days at the prices of the master, again and again, until none is of use any more. */
final class Generation implements AutoCloseable {
    private static final double SLIGHT = 1e-6;
    /**
     * How much of the prices that gave the best bound stands in those that are asked: the prices of a master with few columns jump
     * about. It halves when it does not help (smoothing as Wentges has it, 1997).
     */
    private static final double CALM = 0.7;

    private static final double RESTLESS = 0.1;

    private final Model model;
    private final Clockwork clockwork;
    private final Proposer[] proposers;
    private final Master master;
    /** By person: the column that is settled. */
    private final @Nullable Column[] settled;

    private Prices centre;
    private double calm = CALM;
    private double lower = Double.NEGATIVE_INFINITY;

    Generation(Model model, Clockwork clockwork, Proposer[] proposers) {
        this.model = model;
        this.clockwork = clockwork;
        this.proposers = proposers;
        this.master = new Master(model);
        this.settled = new @Nullable Column[model.people];
        this.centre = Prices.nothing(model);
    }

    static Proposer[] proposers(Model model) {
        var table = new Pricing.Table();
        var trial = new State(model);
        return IntStream.range(0, model.people)
                .mapToObj(person -> new Proposer(model, person, new Pricing(model, person, table), trial))
                .toArray(Proposer[]::new);
    }

    void add(Column column) {
        master.add(column);
    }

    Stream<Column> columns() {
        return IntStream.range(0, master.size()).mapToObj(master::column);
    }

    /** By column, after it has converged. */
    double[] shares() {
        return master.shares();
    }

    /** No roster with what is settled costs less. */
    double lower() {
        return lower;
    }

    /** How many people are not settled. */
    int open() {
        return (int) Arrays.stream(settled).filter(each -> each == null).count();
    }

    /** Whether this column's person is not settled. */
    boolean isOpen(int which) {
        return settled[master.column(which).person()] == null;
    }

    void settle(int which) {
        var column = master.column(which);
        settled[column.person()] = column;
        master.settle(which);
        lower = Double.NEGATIVE_INFINITY;
    }

    /** While each person has one column at most: whoever is not open keeps it. */
    void settleAllBut(boolean[] open) {
        for (var which = 0; which < master.size(); which++) {
            if (!open[master.column(which).person()]) settle(which);
        }
    }

    /** The roster, once everybody is settled. */
    int[] cells() {
        var cells = new int[model.people * model.days];
        for (var column : settled) {
            if (column != null) System.arraycopy(column.line(), 0, cells, column.person() * model.days, model.days);
        }
        return cells;
    }

    /** @param rounds at most @param near the bound is near enough @return false: the time is over, or the master failed */
    boolean converge(int rounds, double near) {
        for (var round = 0; round < rounds; round++) {
            if (!solved()) return false;
            if (master.value() - lower < near) return true;
            var prices = master.prices();
            if (!offered(prices.mixed(centre, calm), prices) && (calm == 0 || !offered(prices, prices))) break;
        }
        return solved();
    }

    private boolean solved() {
        return !clockwork.over() && master.solve(clockwork.secondsLeft());
    }

    /** @return whether a column was new and is of use at the master's own prices */
    private boolean offered(Prices asked, Prices own) {
        var rents = master.rents();
        var below = asked.needs();
        var added = false;
        for (var person = 0; person < model.people && !clockwork.over(); person++) {
            var column = settled[person];
            if (column != null) {
                below += asked.worth(column);
                continue;
            }
            var proposal = proposers[person].propose(asked);
            below += proposal.lower();
            var found = proposal.column();
            if (found != null && own.worth(found) < rents[person] - SLIGHT) added |= master.add(found);
        }
        if (!clockwork.over()) learn(asked, below);
        return added;
    }

    private void learn(Prices asked, double below) {
        calm = below > lower ? CALM : calm < RESTLESS ? 0 : calm / 2;
        if (below <= lower) return;
        lower = below;
        centre = asked;
    }

    @Override
    public void close() {
        master.close();
    }
}
