package org.montgolfiere.channel.bluesky;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts what a reader sees as one sign: a family, a flag or a letter with its marks is one. */
final class Graphemes {

    private Graphemes() {}

    static int count(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int count = 0;
        while (signs.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
