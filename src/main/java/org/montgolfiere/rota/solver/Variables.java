package org.montgolfiere.rota.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each cell and value a literal of CP-SAT; what is not open to change is a constant. */
final class Variables {
    final Model model;
    final CpModel cp = new CpModel();
    final Literal always = cp.trueLiteral();
    private final @Nullable Literal[] literals;
    private final boolean[] free;
    private final int[] freeBefore;

    /** @param free by cell: open to change @param now the values that others keep, and that these are hinted with */
    Variables(Model model, boolean[] free, int[] now) {
        this.model = model;
        this.free = free;
        this.literals = new @Nullable Literal[now.length * model.values];
        this.freeBefore = new int[now.length + 1];
        for (var cell = 0; cell < now.length; cell++) {
            freeBefore[cell + 1] = freeBefore[cell] + (free[cell] ? 1 : 0);
            if (free[cell] && model.options[cell].length > 1) choice(cell, now[cell]);
            else literals[cell * model.values + now[cell]] = always;
        }
    }

    /** Null: never. */
    @Nullable
    Literal at(int person, int day, int value) {
        return literals[(person * model.days + day) * model.values + value];
    }

    boolean free(int person, int day) {
        return free[person * model.days + day];
    }

    /** Whether any of these days may change. Days outside the plan do not count. */
    boolean free(int person, int from, int to) {
        var zero = person * model.days;
        var last = Math.min(model.days - 1, to);
        var first = Math.max(0, from);
        return first <= last && freeBefore[zero + last + 1] > freeBefore[zero + first];
    }

    boolean free(int person) {
        return free(person, 0, model.days - 1);
    }

    /** At least one of these holds. Null stands for never. */
    void anyOf(List<@Nullable Literal> literals) {
        var open = new ArrayList<Literal>();
        for (var literal : literals) {
            if (literal == always) return;
            if (literal != null) open.add(literal);
        }
        cp.addBoolOr(open);
    }

    void atMostOne(List<@Nullable Literal> literals) {
        var open = new ArrayList<Literal>();
        for (var literal : literals) {
            if (literal != null) open.add(literal);
        }
        if (open.size() > 1) cp.addAtMostOne(open);
    }

    @Nullable
    Literal not(@Nullable Literal literal) {
        if (literal == null) return always;
        return literal == always ? null : literal.not();
    }

    Terms terms() {
        return new Terms();
    }

    private void choice(int cell, int now) {
        var choices = new ArrayList<Literal>();
        for (var value : model.options[cell]) {
            var literal = cp.newBoolVar("");
            cp.addHint(literal, value == now);
            literals[cell * model.values + value] = literal;
            choices.add(literal);
        }
        cp.addExactlyOne(choices);
    }
}
