package org.montgolfiere.rota.solver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A need that the plan does not meet, and why nobody more can meet it.
 *
 * @param skill that is missing, or null: people are
 * @param obstacles of each who is not on the shift already
 */
public record Gap(int day, int kind, @Nullable String skill, int missing, List<Obstacle> obstacles) {

    /** @param elsewhere the kind that they work that day, or {@link Roster#FREE} @param rules that this shift would break; empty: none, only costs speak against it */
    public record Obstacle(int person, int elsewhere, Set<Rule> rules) {}
}
