package org.montgolfiere.rota.solver;

/**
 * One way somebody's days could be.
 *
 * @param line values by day
 * @param cost of the person's own: wishes and changes
 */
record Column(int person, int[] line, long cost) {}
