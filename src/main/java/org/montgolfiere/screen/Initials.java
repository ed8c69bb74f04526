package org.montgolfiere.screen;

import java.text.BreakIterator;
import java.util.Locale;

/** One or two letters that stand for a name in a round mark. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        String[] words = name.replaceFirst("^@", "").strip().split("[\\s._-]+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int end = letters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, Math.min(end, 8));
    }
}
