package org.montgolfiere.inbox;

import java.util.Arrays;

/** How far two words are apart: letters missing, added, changed, or two changed about. */
final class Typo {

    private Typo() {}

    /** Whether one may be a slip of the other: one slip in a short word, two in a longer one. */
    static boolean likely(String typed, String word) {
        int most = typed.length() < 6 ? 1 : 2;
        return Math.abs(typed.length() - word.length()) <= most && distance(typed, word) <= most;
    }

    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, place -> place);
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                line[column] = cell(one, other, row, column, line[column - 1], above, before);
            }
            before = above;
            above = line;
        }
        return above[other.length()];
    }

    private static int cell(String one, String other, int row, int column, int left, int[] above, int[] before) {
        char mine = one.charAt(row - 1);
        char theirs = other.charAt(column - 1);
        int least = Math.min(Math.min(left, above[column]) + 1, above[column - 1] + (mine == theirs ? 0 : 1));
        boolean crossed = row > 1 && column > 1 && mine == other.charAt(column - 2) && one.charAt(row - 2) == theirs;
        return crossed ? Math.min(least, before[column - 2] + 1) : least;
    }
}
