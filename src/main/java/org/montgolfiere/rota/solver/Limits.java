package org.montgolfiere.rota.solver;

/**
 * What the law says about somebody's time. {@link Pattern#UNLIMITED} switches a maximum off, 0 a minimum. Weeks are civil weeks, Monday
 * to Sunday; a shift belongs to the day on which it starts, its minutes to the days on which they pass.
 *
 * @param restMinutes between the end of a shift and the start of the next
 * @param weekMinutes at most in each week
 * @param averageMinutes at most a week, over any {@code averageWeeks} weeks in a row
 * @param averageWeeks 12 in France
 * @param weekDays at most with a shift in each week
 * @param weekRestMinutes in a row, free of work, in each week
 */
public record Limits(
        int restMinutes, int weekMinutes, int averageMinutes, int averageWeeks, int weekDays, int weekRestMinutes) {
    public static final Limits NONE = new Limits(0, Pattern.UNLIMITED, Pattern.UNLIMITED, 12, Pattern.UNLIMITED, 0);
}
