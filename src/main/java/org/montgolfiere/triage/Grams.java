package org.montgolfiere.triage;

import java.util.BitSet;
import java.util.List;

/** Which words, pairs of words and runs of two to five letters a text holds, each as one of a fixed number of places. */
final class Grams {

    static final int PLACES = 1 << 15;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private Grams() {}

    /** @return the places, each once, rising */
    static int[] of(List<String> words) {
        BitSet places = new BitSet(PLACES);
        for (int place = 0; place < words.size(); place++) {
            int one = hash(words.get(place), 0, words.get(place).length(), 1);
            places.set(mixed(one));
            if (place > 0) {
                places.set(
                        mixed(hash(words.get(place - 1), 0, words.get(place - 1).length(), one)));
            }
        }
        String letters = " " + String.join(" ", words) + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= letters.length(); from++) {
                places.set(mixed(hash(letters, from, from + length, -length)));
            }
        }
        return places.stream().toArray();
    }

    private static int hash(String text, int from, int to, int seed) {
        int hash = seed;
        for (int place = from; place < to; place++) {
            hash = hash * 31 + text.charAt(place);
        }
        return hash;
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) >>> 17;
    }
}
