package org.montgolfiere.rota.solver;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import org.jspecify.annotations.Nullable;

/** A sum in the making, of which the part that is settled is only counted. */
final class Terms {
    private final LinearExprBuilder sum = LinearExpr.newBuilder();
    long settled;
    /** The most that the open part can add, if it only adds. */
    long most;

    int open;

    /** @param literal null: never @param times what it adds when true */
    void add(@Nullable Literal literal, Literal always, long times) {
        if (literal == null || times == 0) return;
        if (literal == always) {
            settled += times;
            return;
        }
        sum.addTerm(literal, times);
        most += Math.max(0, times);
        open++;
    }

    void add(LinearArgument variable, long times) {
        sum.addTerm(variable, times);
        open++;
    }

    /** Without the settled part. */
    LinearExpr expression() {
        return sum.build();
    }
}
