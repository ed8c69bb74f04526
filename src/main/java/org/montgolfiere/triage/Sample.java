package org.montgolfiere.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * One text made ready: what the rules and what the model look at.
 *
 * @param cleaned the text as the model sees it
 * @param cut whether the text was longer than is read
 * @param plainWords those of the text without masks; the same where there was none
 * @param windows pieces of words for the model, of the text first
 * @param ownWindows how many of the windows are of the text as it stands; the others are of the plain one
 */
record Sample(
        String cleaned,
        boolean cut,
        List<String> words,
        List<String> plainWords,
        List<List<Integer>> windows,
        int ownWindows) {

    /** Of longer texts the beginning and the end are read, in UTF-16 units. */
    static final int LONGEST = 8_000;

    private static final int ENDING = 2_000;
    private static final int WINDOW = 190;
    private static final int FIRST_WINDOWS = 3;

    static Sample of(String whole, Unmasking unmasking, Wordpieces wordpieces) {
        String text = bounded(whole);
        String cleaned = Cleaned.of(text);
        String plain = unmasking.of(text);
        List<List<Integer>> windows = windows(wordpieces.of(cleaned));
        int own = windows.size();
        List<String> words = Words.of(cleaned);
        List<String> plainWords = words;
        if (!plain.equals(text)) {
            String cleanedPlain = Cleaned.of(plain);
            plainWords = Words.of(cleanedPlain);
            windows.addAll(windows(wordpieces.of(cleanedPlain)));
        }
        return new Sample(cleaned, whole.length() > LONGEST, words, plainWords, windows, own);
    }

    boolean masked() {
        return windows.size() > ownWindows;
    }

    private static String bounded(String whole) {
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String beginning = whole.substring(0, boundary(whole, LONGEST - ENDING));
        return beginning + "\n" + whole.substring(boundary(whole, whole.length() - ENDING));
    }

    private static int boundary(String whole, int place) {
        return Character.isLowSurrogate(whole.charAt(place)) ? place - 1 : place;
    }

    /** At most four: the first three and the last. */
    private static List<List<Integer>> windows(List<Integer> pieces) {
        List<List<Integer>> windows = new ArrayList<>();
        for (int from = 0; from < Math.max(1, pieces.size()); from += WINDOW) {
            windows.add(pieces.subList(from, Math.min(pieces.size(), from + WINDOW)));
        }
        if (windows.size() > FIRST_WINDOWS + 1) {
            windows.subList(FIRST_WINDOWS, windows.size() - 1).clear();
        }
        return windows;
    }
}
