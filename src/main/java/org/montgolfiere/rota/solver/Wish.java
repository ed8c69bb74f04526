package org.montgolfiere.rota.solver;

/**
 * What somebody would like on a day.
 *
 * @param kind of the shift they mean, or {@link #ANY}
 * @param on true: to work it; false: not to
 * @param weight cost of not granting it
 */
public record Wish(int person, int day, int kind, boolean on, int weight) {
    public static final int ANY = -1;
}
