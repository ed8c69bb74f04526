package org.montgolfiere.outbound.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as phrases are looked for in it: small letters, no accents, straight apostrophes, single spaces. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'(?=\\p{L}))?");

    /** Addresses, mentions and hashtags: none of them is a word of a sentence. */
    static final Pattern MARKED = Pattern.compile("https?://\\S+|www\\.\\S+|[@#][\\p{L}\\p{N}_.-]+");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»|“[^”]*”|\"[^\"\\n]*\"");

    private Plain() {}

    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return SPACES.matcher(bare.replace('’', '\'')
                        .replace('‘', '\'')
                        .replace("œ", "oe")
                        .replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
    }

    /** Without what stands between quotation marks. */
    static String unquoted(String plain) {
        return QUOTED.matcher(plain).replaceAll(" … ");
    }

    /** Its words in order, an apostrophe with what stands before it; without addresses, mentions and hashtags. */
    static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(MARKED.matcher(plain).replaceAll(" "));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
