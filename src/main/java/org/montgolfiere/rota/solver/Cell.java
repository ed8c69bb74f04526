package org.montgolfiere.rota.solver;

/**
 * One shift kind on one day.
 *
 * @param day 0 is the first day of the problem
 * @param kind index into the kinds of the problem, or {@link Roster#FREE}
 */
public record Cell(int day, int kind) {}
