package org.montgolfiere.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the phrases of the rule files see it: small letters without accents, one entry a word or emoji. {@code .} stands
 * at both ends and between sentences, {@code ?} and {@code !} before it where they end one, {@code http} for a link,
 * {@code @} for the name of an account. English "n't" is "not".
 */
final class Words {

    static final String END = ".";
    static final String ASKED = "?";
    static final String CALLED = "!";
    static final String LINK = "http";

    private static final Pattern SHORT_NOT = Pattern.compile("\\b(?:(ca|wo|sha)|(\\p{L}{1,7}))n ?' ?t\\b");
    private static final Pattern BARE_NOT =
            Pattern.compile("\\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\\b");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{Nd}]+|[?!.;:\\n…]|@|[^\\p{L}\\p{Nd}\\s]");

    private Words() {}

    /** @param cleaned a text as {@link Cleaned} leaves it */
    static List<String> of(String cleaned) {
        List<String> words = new ArrayList<>();
        words.add(END);
        Matcher pieces = PIECE.matcher(folded(cleaned));
        while (pieces.find()) {
            add(pieces.group(), words);
        }
        end(words);
        return List.copyOf(words);
    }

    /** Whether an entry is a word, not a sign. */
    static boolean isWord(String entry) {
        return Character.isLetterOrDigit(entry.codePointAt(0)) && !entry.equals(LINK);
    }

    static long count(List<String> words) {
        return words.stream().filter(Words::isWord).count();
    }

    /** Letters without their marks; ligatures taken apart. */
    static String unaccented(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return text;
        }
        return withoutMarks(text).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    private static String withoutMarks(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String folded(String cleaned) {
        String small = cleaned.toLowerCase(Locale.ROOT);
        String written =
                small.indexOf('\'') < 0 ? small : SHORT_NOT.matcher(small).replaceAll(Words::notWritten);
        return unaccented(written.contains("nt") ? BARE_NOT.matcher(written).replaceAll("$1 not") : written);
    }

    private static String notWritten(MatchResult found) {
        String irregular = found.group(1);
        if (irregular == null) {
            return found.group(2) + " not";
        }
        return switch (irregular) {
            case "ca" -> "can not";
            case "wo" -> "will not";
            default -> "shall not";
        };
    }

    private static void add(String piece, List<String> words) {
        switch (piece) {
            case "?", "!" -> {
                if (words.getLast().equals(END) && words.size() > 1) {
                    words.removeLast();
                }
                if (!words.getLast().equals(piece)) {
                    words.add(piece);
                }
                words.add(END);
            }
            case ".", ";", ":", "\n", "…" -> end(words);
            case "@" -> words.add(piece);
            default -> {
                if (isWord(piece) || piece.equals(LINK) || Cleaned.isPicture(piece.codePointAt(0))) {
                    words.add(piece);
                }
            }
        }
    }

    private static void end(List<String> words) {
        if (!words.getLast().equals(END)) {
            words.add(END);
        }
    }
}
