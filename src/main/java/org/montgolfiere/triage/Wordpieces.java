package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the pieces of words that the model knows: always the longest that fits. */
final class Wordpieces {

    static final int UNKNOWN = 1;

    private static final int OPENING = 2;
    private static final int CLOSING = 3;
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();

    /** @param vocabulary the pieces; the place of each is its number */
    Wordpieces(List<String> vocabulary) {
        for (int number = 0; number < vocabulary.size(); number++) {
            String piece = vocabulary.get(number);
            if (piece.startsWith(CONTINUED) && piece.length() > CONTINUED.length()) {
                continuations.put(piece.substring(CONTINUED.length()), number);
            }
            beginnings.put(piece, number);
        }
    }

    /** The numbers of a cleaned text's pieces, without the opening and the closing one. */
    List<Integer> of(String cleaned) {
        List<Integer> numbers = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(cleaned, " ");
        while (words.hasMoreTokens()) {
            add(words.nextToken(), numbers);
        }
        return numbers;
    }

    /** What the model takes: opening, pieces, closing. */
    static long[] framed(List<Integer> pieces) {
        long[] framed = new long[pieces.size() + 2];
        framed[0] = OPENING;
        for (int place = 0; place < pieces.size(); place++) {
            framed[place + 1] = pieces.get(place);
        }
        framed[pieces.size() + 1] = CLOSING;
        return framed;
    }

    private void add(String word, List<Integer> numbers) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            numbers.add(UNKNOWN);
            return;
        }
        int before = numbers.size();
        int from = 0;
        while (from < word.length()) {
            Longest longest = longest(word, from);
            if (longest == null) {
                numbers.subList(before, numbers.size()).clear();
                numbers.add(UNKNOWN);
                return;
            }
            numbers.add(longest.number);
            from = longest.end;
        }
    }

    private record Longest(int number, int end) {}

    private @Nullable Longest longest(String word, int from) {
        Map<String, Integer> pieces = from == 0 ? beginnings : continuations;
        for (int end = word.length(); end > from; end = word.offsetByCodePoints(end, -1)) {
            Integer number = pieces.get(word.substring(from, end));
            if (number != null) {
                return new Longest(number, end);
            }
        }
        return null;
    }
}
