package org.montgolfiere.channel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a network counts a text: by what readers call characters.
 *
 * @param link what each link counts for, however long it is; 0: as it is written
 * @param nearNames whether of {@code @name@server} the name alone counts
 * @param weighing what weighs a text instead; null: nothing
 */
public record Measure(int link, boolean nearNames, @Nullable Weighing weighing) {

    public static final Measure PLAIN = new Measure(0, false);

    public Measure(int link, boolean nearNames) {
        this(link, nearNames, null);
    }

    public static Measure by(Weighing weighing) {
        return new Measure(0, false, weighing);
    }

    /** The rule for the page's script, where it weighs. @return a JSON text, or null */
    public @Nullable String script() {
        return weighing == null ? null : weighing.script();
    }

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern FAR = Pattern.compile("(?<![\\w/])@(\\w+(?:[.-]\\w+)*)@[\\w.:-]+\\w");

    public int count(String text) {
        if (weighing != null) {
            return weighing.weigh(text);
        }
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
