package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * A text as its pairs of neighbouring words or signs, its beginning and its end among them; holds none of its words. Numbers are
 * all the same but for those that stand for something, and so is what is said more than three times in a row.
 *
 * @param whole equal for texts that are equal after this
 * @param each ascending, each once
 */
record Runs(long whole, long[] each) {

    private static final int LENGTH = 2;
    private static final int REPEATED = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String ANY = "7";
    /** Calls for help, and what is written in figures instead of words. */
    private static final Set<String> SPEAKING = Set.of(
            "0", "14", "15", "17", "18", "28", "69", "88", "112", "114", "115", "119", "187", "311", "420", "666",
            "911", "988", "999", "1312", "1488", "3114", "3919");

    /**
     * @param seen a text as {@link Reader#seen} gives it
     * @param salt so that nobody can write two texts that are taken for each other
     */
    static Runs of(String seen, long salt) {
        List<String> words = words(seen);
        long[] hashes = new long[words.size() + 2];
        hashes[0] = mixed(salt);
        for (int place = 0; place < words.size(); place++) {
            hashes[place + 1] = hash(words.get(place), salt);
        }
        hashes[hashes.length - 1] = mixed(~salt);
        return new Runs(joined(hashes, 0, hashes.length), runs(hashes));
    }

    /** How many runs of a text another does not have. @param one the other @param text both ascending */
    static int missing(long[] one, long[] text) {
        int missing = 0;
        for (long run : text) {
            missing += Arrays.binarySearch(one, run) < 0 ? 1 : 0;
        }
        return missing;
    }

    /** The share of runs that two texts have in common. */
    static double likeness(long[] one, long[] other) {
        int mine = 0;
        int theirs = 0;
        int shared = 0;
        while (mine < one.length && theirs < other.length) {
            int order = Long.compare(one[mine], other[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static List<String> words(String seen) {
        List<String> words = new ArrayList<>();
        StringTokenizer pieces = new StringTokenizer(seen, " ");
        int repeated = 0;
        while (pieces.hasMoreTokens()) {
            String word = plain(pieces.nextToken());
            repeated = !words.isEmpty() && words.getLast().equals(word) ? repeated + 1 : 1;
            if (repeated <= REPEATED) {
                words.add(word);
            }
        }
        return words;
    }

    private static String plain(String word) {
        return NUMBER.matcher(word).matches() && !SPEAKING.contains(word) ? ANY : word;
    }

    private static long[] runs(long[] hashes) {
        long[] runs = new long[Math.max(0, hashes.length - LENGTH + 1)];
        for (int place = 0; place < runs.length; place++) {
            runs[place] = joined(hashes, place, place + LENGTH);
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    private static long joined(long[] hashes, int from, int to) {
        long joined = 1;
        for (int place = from; place < to; place++) {
            joined = mixed(joined * 31 + hashes[place]);
        }
        return joined;
    }

    private static long hash(String word, long salt) {
        long hash = salt;
        for (int place = 0; place < word.length(); place++) {
            hash = mixed(hash ^ word.charAt(place));
        }
        return hash;
    }

    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
