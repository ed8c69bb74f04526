package org.montgolfiere.triage;

import java.util.List;
import java.util.Set;

/**
 * A sequence of words to be found in a text.
 *
 * @param parts what must follow each other
 * @param line as it is written in the rule file
 */
record Phrase(List<Part> parts, String line) {

    private static final int GAP = 3;

    /** One place of a phrase. */
    sealed interface Part {}

    /**
     * One of these words.
     *
     * @param beginnings beginnings of words, where any ending will do
     * @param optional whether it may be missing
     */
    record OneOf(Set<String> exact, Set<String> beginnings, boolean optional) implements Part {
        boolean holds(String word) {
            if (exact.contains(word)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Up to three words, whatever they are, within one sentence. */
    record Gap() implements Part {}

    /** @return where the phrase ends that begins here, or -1 when none does */
    int end(List<String> words, int from) {
        return end(words, from, 0);
    }

    private int end(List<String> words, int from, int part) {
        if (part == parts.size()) {
            return from;
        }
        return switch (parts.get(part)) {
            case OneOf one -> afterOne(one, words, from, part);
            case Gap gap -> afterGap(words, from, part);
        };
    }

    private int afterOne(OneOf one, List<String> words, int from, int part) {
        if (from < words.size() && one.holds(words.get(from))) {
            int end = end(words, from + 1, part + 1);
            if (end >= 0) {
                return end;
            }
        }
        return one.optional ? end(words, from, part + 1) : -1;
    }

    private int afterGap(List<String> words, int from, int part) {
        for (int place = from; place <= from + GAP && place < words.size(); place++) {
            int end = end(words, place, part + 1);
            if (end >= 0) {
                return end;
            }
            if (words.get(place).equals(Words.END)) {
                return -1;
            }
        }
        return -1;
    }
}
