package org.montgolfiere.rota.solver;

/**
 * One place where a plan breaks a rule.
 *
 * @param day where it shows: the day, the first day of the run or week, or 0 for the whole plan
 * @param amount by how much: days, shifts or minutes, as the rule counts
 */
public record Breach(int person, int day, Rule rule, int amount) {}
