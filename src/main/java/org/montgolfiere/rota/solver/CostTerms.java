package org.montgolfiere.rota.solver;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import org.jspecify.annotations.Nullable;

/** Every cost that the open cells can change, for CP-SAT. */
final class CostTerms {
    private final Variables variables;
    private final Model model;
    private final State state;
    final Terms cost;
    /** What all of it costs as the roster stands. */
    long now;

    CostTerms(Variables variables, State state) {
        this.state = state;
        this.variables = variables;
        this.model = variables.model;
        this.cost = variables.terms();
    }

    void state() {
        for (var person = 0; person < model.people; person++) {
            for (var day = 0; day < model.days; day++) cell(person, day);
            if (model.problem.unfairness() > 0 && variables.free(person)) fairness(person);
        }
        for (var day = 0; day < model.days; day++) {
            if (touched(day)) day(day);
        }
        variables.cp.minimize(cost.expression());
    }

    private boolean touched(int day) {
        for (var person = 0; person < model.people; person++) {
            if (variables.free(person, day)) return true;
        }
        return false;
    }

    private void cell(int person, int day) {
        if (!variables.free(person, day)) return;
        now += model.cellCost[(person * model.days + day) * model.values + state.cells[person * model.days + day]];
        var at = (person * model.days + day) * model.values;
        for (var value = 0; value < model.values; value++) {
            cost.add(variables.at(person, day, value), variables.always, model.cellCost[at + value]);
        }
    }

    private void day(int day) {
        for (var value = 1; value < model.values; value++) {
            var at = day * model.values + value;
            var there = variables.terms();
            for (var person = 0; person < model.people; person++) {
                there.add(variables.at(person, day, value), variables.always, 1);
            }
            if (there.open == 0) continue;
            cover(at, there);
            for (var asking : model.skills.at[at]) skill(day, value, asking);
        }
    }

    private void cover(int at, Terms there) {
        now += state.coverCost(at);
        var wanted = model.need[at] - there.settled;
        var missing = slack(Math.max(0, wanted), model.under[at]);
        var over = slack(Math.max(0, there.most - wanted), model.over[at]);
        var sum = LinearExpr.newBuilder().add(there.expression());
        if (missing != null) sum.add(missing);
        if (over != null) sum.addTerm(over, -1);
        variables.cp.addEquality(sum.build(), wanted);
    }

    private void skill(int day, int value, int asking) {
        now += state.skillCost(asking);
        var able = variables.terms();
        for (var person = 0; person < model.people; person++) {
            if (model.skills.has(person, asking)) able.add(variables.at(person, day, value), variables.always, 1);
        }
        var wanted = model.skills.least[asking] - able.settled;
        var missing = slack(wanted, model.skills.under[asking]);
        if (missing == null) return;
        variables.cp.addGreaterOrEqual(
                LinearExpr.newBuilder().add(able.expression()).add(missing).build(), wanted);
    }

    private com.google.ortools.sat.@Nullable IntVar slack(long most, int weight) {
        if (most <= 0) return null;
        var slack = variables.cp.newIntVar(0, most, "");
        cost.add(slack, weight);
        return slack;
    }

    /** The square of what the ledger is off, from below by its tangents: exact at whole numbers. */
    private void fairness(int person) {
        var ledger = variables.terms();
        ledger.settled = (long) model.person[person].balance() - model.person[person].fair();
        for (var day = 0; day < model.days; day++) {
            for (var value = 1; value < model.values; value++) {
                @Nullable Literal literal = variables.at(person, day, value);
                ledger.add(literal, variables.always, model.load[day * model.values + value]);
            }
        }
        now += state.unfairness(person);
        var least = ledger.settled;
        var most = ledger.settled + ledger.most;
        var furthest = Math.max(Math.abs(least), Math.abs(most));
        var square = variables.cp.newIntVar(0, furthest * furthest, "");
        for (var at = least; at < most; at++) {
            var slope = 2 * at + 1;
            var sum = LinearExpr.newBuilder().add(square).addTerm(ledger.expression(), -slope);
            variables.cp.addGreaterOrEqual(sum.build(), slope * ledger.settled - at * (at + 1));
        }
        cost.add(square, model.problem.unfairness());
    }
}
