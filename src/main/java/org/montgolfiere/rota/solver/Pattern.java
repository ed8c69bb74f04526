package org.montgolfiere.rota.solver;

/**
 * What a contract and the house's rules say about the shape of somebody's plan. {@link #UNLIMITED} switches a maximum off, 0 a minimum.
 *
 * @param leastMinutes of all shifts of the plan together
 * @param mostMinutes of all shifts of the plan together
 * @param leastRun days of work in a row
 * @param mostRun days of work in a row
 * @param leastFree days off in a row
 * @param mostWeekends with a shift that starts on their Saturday or Sunday
 * @param mostNights shifts marked as nights
 */
public record Pattern(
        int leastMinutes, int mostMinutes, int leastRun, int mostRun, int leastFree, int mostWeekends, int mostNights) {
    public static final int UNLIMITED = Integer.MAX_VALUE;
    public static final Pattern ANY = new Pattern(0, UNLIMITED, 0, UNLIMITED, 0, UNLIMITED, UNLIMITED);

    public Pattern minutes(int least, int most) {
        return new Pattern(least, most, leastRun, mostRun, leastFree, mostWeekends, mostNights);
    }
}
