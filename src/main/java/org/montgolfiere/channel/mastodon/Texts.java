package org.montgolfiere.channel.mastodon;

import java.util.regex.Pattern;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Unicode;

/** Names and texts as servers dress and measure them. */
final class Texts {

    private static final Pattern FAR = Pattern.compile("(?<![\\w/])@(\\w+(?:[.-]\\w+)*)@[\\w.:-]+\\w");
    private static final Pattern EMOJI = Pattern.compile("\\s*:[A-Za-z0-9_]{2,}:");

    private Texts() {}

    /** A name without the codes of its server's own emoji, unless nothing else is in it. */
    static String name(String name, String otherwise) {
        String fit = Unicode.fit(name).strip();
        String bare = EMOJI.matcher(fit).replaceAll("").strip();
        return !bare.isEmpty() ? bare : fit.isEmpty() ? otherwise : fit;
    }

    /** How long a server finds a text: graphemes, each link as one length, and of a far mention the name alone. */
    static int length(String text, int link) {
        return new Measure(link, true).count(text);
    }

    /** What is left of a text however a server dressed it: letters and digits; all but spaces where it has none. */
    static String core(String text) {
        String near = FAR.matcher(text).replaceAll("@$1");
        String letters = near.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? near.replaceAll("\\s", "") : letters;
    }
}
