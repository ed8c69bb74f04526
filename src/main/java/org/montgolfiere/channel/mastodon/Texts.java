package org.montgolfiere.channel.mastodon;

import java.util.List;
import java.util.regex.Pattern;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Unicode;

/** Names and texts as servers dress and measure them. */
final class Texts {

    private static final Pattern FAR = Pattern.compile("(?<![\\w/])@(\\w+(?:[.-]\\w+)*)@[\\w.:-]+\\w");
    private static final String NAME = "[\\w.-]*\\w(?:@[\\p{L}\\p{N}_.:-]*[\\p{L}\\p{N}])?";
    private static final Pattern NAMED = Pattern.compile("(?<![\\w/@.])@(" + NAME + ")");
    private static final Pattern ADDRESSED = Pattern.compile("^(?:@" + NAME + "\\s+)++");
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

    /** Whether it can be written behind an @, and is nothing else than a name. */
    static boolean isName(String acct) {
        return acct.matches(NAME);
    }

    /** Those whom a text names. */
    static List<String> named(String text) {
        return NAMED.matcher(text).results().map(each -> each.group(1)).toList();
    }

    /** Without the names before it. */
    static String unaddressed(String text) {
        return ADDRESSED.matcher(text.strip()).replaceFirst("");
    }

    /** Whether one beginning and one end are half of both. */
    static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int beginning = 0;
        while (beginning < shorter && one.charAt(beginning) == other.charAt(beginning)) beginning++;
        int ending = 0;
        while (ending < shorter - beginning
                && one.charAt(one.length() - 1 - ending) == other.charAt(other.length() - 1 - ending)) ending++;
        return 2 * (beginning + ending) >= Math.max(one.length(), other.length());
    }

    /** What is left of a text however a server dressed it: letters and digits; all but spaces where it has none. */
    static String core(String text) {
        String near = FAR.matcher(text).replaceAll("@$1");
        String letters = near.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? near.replaceAll("\\s", "") : letters;
    }
}
