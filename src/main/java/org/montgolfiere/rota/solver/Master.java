package org.montgolfiere.rota.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns, in fractions, cost least together: a linear programme that grows column by column (GLOP), and its prices. */
final class Master implements AutoCloseable {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    /** What it costs to leave somebody without days, in people missing. */
    private static final double NOBODY = 10_000;

    private final Model model;
    private final MPSolver programme = MPSolver.createSolver("GLOP");
    private final MPConstraint[] whole;
    private final @Nullable MPConstraint[] cover;
    private final MPConstraint[] skill;
    private final List<Column> columns = new ArrayList<>();
    private final List<MPVariable> shares = new ArrayList<>();
    private final List<Set<List<Integer>>> known = new ArrayList<>();

    Master(Model model) {
        this.model = model;
        this.whole = new MPConstraint[model.people];
        this.cover = new @Nullable MPConstraint[model.days * model.values];
        this.skill = new MPConstraint[model.skills.count];
        for (var person = 0; person < model.people; person++) {
            whole[person] = programme.makeConstraint(1, 1);
            slack(whole[person], 1, NOBODY * Annealer.scale(model));
            known.add(new HashSet<>());
        }
        for (var at = 0; at < cover.length; at++) {
            if (model.needed[at]) cover[at] = cover(at);
        }
        programme.objective().setMinimization();
    }

    private MPConstraint cover(int at) {
        var row = programme.makeConstraint(model.need[at], model.need[at]);
        slack(row, 1, model.under[at]);
        slack(row, -1, model.over[at]);
        for (var asking : model.skills.at[at]) {
            skill[asking] = programme.makeConstraint(model.skills.least[asking], ENDLESS);
            slack(skill[asking], 1, model.skills.under[asking]);
        }
        return row;
    }

    private void slack(MPConstraint row, int sign, double cost) {
        var slack = programme.makeNumVar(0, ENDLESS, "");
        row.setCoefficient(slack, sign);
        programme.objective().setCoefficient(slack, cost);
    }

    /** @return whether it is new */
    boolean add(Column column) {
        if (!known.get(column.person()).add(Arrays.stream(column.line()).boxed().toList())) return false;
        var share = programme.makeNumVar(0, ENDLESS, "");
        programme.objective().setCoefficient(share, column.cost());
        whole[column.person()].setCoefficient(share, 1);
        for (var day = 0; day < model.days; day++) {
            if (column.line()[day] != 0) shift(column.person(), day * model.values + column.line()[day], share);
        }
        columns.add(column);
        shares.add(share);
        return true;
    }

    private void shift(int person, int at, MPVariable share) {
        var row = cover[at];
        if (row != null) row.setCoefficient(share, 1);
        for (var asking : model.skills.at[at]) {
            if (model.skills.has(person, asking)) skill[asking].setCoefficient(share, 1);
        }
    }

    boolean solve(double seconds) {
        programme.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
        return programme.solve() == MPSolver.ResultStatus.OPTIMAL;
    }

    double value() {
        return programme.objective().value();
    }

    Prices prices() {
        var prices = Prices.nothing(model);
        for (var at = 0; at < cover.length; at++) {
            var row = cover[at];
            if (row != null) prices.cover()[at] = row.dualValue();
        }
        for (var asking = 0; asking < skill.length; asking++) prices.skill()[asking] = skill[asking].dualValue();
        return prices;
    }

    /** What each person's column may cost at these prices at most to be of use. */
    double[] rents() {
        return Arrays.stream(whole).mapToDouble(MPConstraint::dualValue).toArray();
    }

    double[] shares() {
        return shares.stream().mapToDouble(MPVariable::solutionValue).toArray();
    }

    Column column(int which) {
        return columns.get(which);
    }

    int size() {
        return columns.size();
    }

    /** Only this column is left to its person. */
    void settle(int which) {
        var person = columns.get(which).person();
        for (var other = 0; other < shares.size(); other++) {
            if (columns.get(other).person() == person && other != which)
                shares.get(other).setUb(0);
        }
    }

    @Override
    public void close() {
        programme.delete();
    }
}
