package org.montgolfiere.inbox.topics;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: small letters without accents, no links, names of accounts, numbers, emoji, nor
 * the mark of a text that is passed on. Of a long text the first {@value #LONGEST} characters count.
 */
final class Tokens {

    static final int LONGEST = 2_000;

    private static final Pattern PASSED_ON =
            Pattern.compile("(?iu)^\\s*(?:rt|via|fwd|tr)\\s*:?\\s*@[\\p{L}\\p{Nd}_.\\-]+\\s*:?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?:https?://|www\\.)\\S*|[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}.-]+|@[\\p{L}\\p{Nd}_.\\-]+");
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-_.:/][\\p{L}\\p{M}\\p{Nd}]+)*|[.!?;\\n…]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    /** A day of a month: "11th", "11e", "11/11". */
    private static final Pattern DAY =
            Pattern.compile("(?iu)([0-9]{1,2})(?:st|nd|rd|th|er?|[eè]me|/(?:0?[1-9]|1[0-2])(?:/(?:[0-9]{2}){1,2})?)");

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}{4,}-\\p{L}{5,}");
    private static final Pattern PART = Pattern.compile("[^-_.:/]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

    private Tokens() {}

    /**
     * A word, or the end of a sentence.
     *
     * @param word as it is compared; empty: a sentence ends here, or something stood here that is not compared
     * @param start where it begins in the bare text
     */
    record Token(String word, int start, int end) {
        boolean ends() {
            return word.isEmpty();
        }

        /** A number of one or two figures, such as a day's or a product's: it tells something beside other words. */
        boolean counts() {
            return !ends() && Character.isDigit(word.charAt(0));
        }
    }

    static List<Token> of(String text) {
        return in(bare(text));
    }

    /** The words of a text that is {@link #bare} already. */
    static List<Token> in(String bare) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(bare);
        while (piece.find()) {
            String found = piece.group();
            Matcher day = DAY.matcher(found);
            if (NUMBER.matcher(found).matches()) {
                tokens.add(new Token(found, piece.start(), piece.end()));
            } else if (day.matches()) {
                tokens.add(new Token(day.group(1), piece.start(), piece.end()));
            } else if (!Character.isLetter(found.codePointAt(0))
                    || found.codePoints().anyMatch(Character::isDigit)) {
                tokens.add(new Token("", piece.start(), piece.end()));
            } else {
                parts(found, piece.start(), tokens);
            }
        }
        return tokens;
    }

    /** Two words that a hyphen makes one stay one: "cerf-volant", not "est-elle". */
    private static void parts(String found, int start, List<Token> tokens) {
        if (COMPOUND.matcher(found).matches()) {
            tokens.add(new Token(plain(found.replace("-", "")), start, start + found.length()));
            return;
        }
        Matcher part = PART.matcher(found);
        while (part.find()) {
            add(part.group(), start + part.start(), tokens);
        }
    }

    /** Small letters without marks; letters that are doubled or drawn out are written once. */
    static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean simple = small.chars().allMatch(letter -> letter < 0x80);
        String bare = simple
                ? small
                : MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace("ß", "ss");
        return DOUBLED.matcher(bare).replaceAll("$1");
    }

    /** The text without what is never compared; in its place a sentence ends. */
    static String bare(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return ADDRESS.matcher(PASSED_ON.matcher(cut).replaceFirst(" ")).replaceAll(" \n ");
    }

    /** Scripts without gaps between words are compared by pairs of signs. */
    private static void add(String part, int start, List<Token> tokens) {
        if (!unspaced(part.codePointAt(0)) || part.length() < 3) {
            tokens.add(new Token(plain(part), start, start + part.length()));
            return;
        }
        for (int place = 0; place + 2 <= part.length(); place++) {
            tokens.add(new Token(part.substring(place, place + 2), start + place, start + place + 2));
        }
    }

    private static boolean unspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
