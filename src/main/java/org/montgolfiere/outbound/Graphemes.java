package org.montgolfiere.outbound;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts what a reader would call characters. */
public final class Graphemes {

    private Graphemes() {}

    public static int count(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
