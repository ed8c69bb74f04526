package org.montgolfiere.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern SHORT_NOT = Pattern.compile("\\b(ca|wo|sha)?(\\p{L}*)n['’]t\\b");
    private static final Pattern BARE_NOT =
            Pattern.compile("\\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\\b");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{Nd}]+|[?!.;:\\n…]|@|[^\\p{L}\\p{Nd}\\s]");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        words.add(END);
        Matcher pieces = PIECE.matcher(folded(text));
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

    /** Small letters, no accents, no joiners; "n't" written out. */
    static String folded(String text) {
        String small = Cleaned.of(text).toLowerCase(Locale.ROOT);
        String whole = BARE_NOT.matcher(SHORT_NOT.matcher(small).replaceAll(Words::notWritten))
                .replaceAll("$1 not");
        return unaccented(whole).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    static String unaccented(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String notWritten(java.util.regex.MatchResult found) {
        String short_ = found.group(1);
        String verb =
                short_ == null ? found.group(2) : "ca".equals(short_) ? "can" : "wo".equals(short_) ? "will" : "shall";
        return verb + " not";
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
