package org.montgolfiere.channel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a network counts a text: by what readers call characters.
 *
 * @param link what each link counts for, however long it is; 0: as it is written
 * @param nearNames whether of {@code @name@server} the name alone counts
 */
public record Measure(int link, boolean nearNames) {

    public static final Measure PLAIN = new Measure(0, false);

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern FAR = Pattern.compile("(?<![\\w/])@(\\w+(?:[.-]\\w+)*)@[\\w.:-]+\\w");

    public int count(String text) {
        String near = nearNames ? FAR.matcher(text).replaceAll("@$1") : text;
        String measured = link > 0 ? LINK.matcher(near).replaceAll("x".repeat(link)) : near;
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(measured);
        int count = 0;
        while (signs.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
