package org.montgolfiere.outbound.checks;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds addresses in a text, and their hosts. */
public final class Links {

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)[^\\s<>\"«»]+|(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}-]+\\.)+(?:com|fr|org|net|eu|uk|io|app|shop|info|be|ch|ca|de|es|it|example|local|internal|dev|ly|gl|co)(?:/[^\\s<>\"«»]*)?(?![\\p{L}\\p{N}@])");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?)\\]'’…]+$");

    private Links() {}

    /** As they stand in the text. */
    public static List<String> in(String text) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(link -> TAIL.matcher(link).replaceFirst(""))
                .distinct()
                .toList();
    }

    static String without(String text) {
        return LINK.matcher(text).replaceAll(" ");
    }

    /** In small letters, as it is read: without {@code www.}, a port, or the signs of punycode; empty where there is none. */
    static String host(String link) {
        String rest = link.replaceFirst("(?i)^[a-z][a-z+.-]*://", "");
        String host = rest.split("[/?#]", 2)[0];
        host = host.substring(host.lastIndexOf('@') + 1).replaceFirst(":\\d+$", "");
        return IDN.toUnicode(host).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
