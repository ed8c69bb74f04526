package org.montgolfiere.triage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as the model was trained to see it: links and names of accounts replaced, controls gone, pieces set apart by single spaces. */
final class Cleaned {

    private static final Pattern LINK = Pattern.compile("(?U)(?:https?://|www\\.)\\S*");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}\\p{Pc}.])@[\\p{L}\\p{M}\\p{Nd}\\p{Pc}]+");
    private static final String[][] SPELLINGS = {
        {"&amp;", "&"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&quot;", "\""},
        {"&#39;", "'"},
        {"&nbsp;", " "},
        {"\u2019", "'"},
        {"\uFE0F", ""},
        {"\uFE0E", ""}
    };

    private Cleaned() {}

    static String of(String text) {
        String cleaned = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (String[] spelling : SPELLINGS) {
            cleaned = cleaned.replace(spelling[0], spelling[1]);
        }
        if (cleaned.contains("http") || cleaned.contains("www.")) {
            cleaned = LINK.matcher(cleaned).replaceAll(" http ");
        }
        return apart(
                cleaned.indexOf('@') < 0 ? cleaned : MENTION.matcher(cleaned).replaceAll("@ "));
    }

    private static String apart(String text) {
        StringBuilder apart = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(letter -> {
            if (isSpace(letter)) {
                apart.append(' ');
            } else if (standsAlone(letter)) {
                apart.append(' ').appendCodePoint(letter).append(' ');
            } else if (!isControl(letter)) {
                apart.appendCodePoint(letter);
            }
        });
        return apart.toString();
    }

    private static boolean isSpace(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || Character.isSpaceChar(letter)
                || letter == 0x0B
                || letter == 0x0C
                || letter == 0x85;
    }

    private static boolean isControl(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> letter == 0xFFFD;
        };
    }

    private static boolean standsAlone(int letter) {
        return isPunctuation(letter) || isIdeograph(letter) || isPicture(letter);
    }

    private static boolean isPunctuation(int letter) {
        if (letter < 0x80) {
            return letter > ' ' && letter < 0x7F && !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int letter) {
        return within(letter, 0x4E00, 0x9FFF)
                || within(letter, 0x3400, 0x4DBF)
                || within(letter, 0x20000, 0x2A6DF)
                || within(letter, 0x2A700, 0x2B81F)
                || within(letter, 0x2B920, 0x2CEAF)
                || within(letter, 0xF900, 0xFAFF)
                || within(letter, 0x2F800, 0x2FA1F);
    }

    /** Emoji, arrows, signs: the ranges of the tokenizer that the model was trained with. */
    static boolean isPicture(int letter) {
        return within(letter, 0x1F1E6, 0x1F1FF)
                || within(letter, 0x1F300, 0x1FAFF)
                || within(letter, 0x2600, 0x27BF)
                || within(letter, 0x2190, 0x21FF)
                || within(letter, 0x2300, 0x23FF)
                || within(letter, 0x2B00, 0x2BFF)
                || within(letter, 0x25A0, 0x25FF)
                || within(letter, 0x2460, 0x24FF)
                || letter == 0x20E3;
    }

    private static boolean within(int letter, int first, int last) {
        return letter >= first && letter <= last;
    }
}
