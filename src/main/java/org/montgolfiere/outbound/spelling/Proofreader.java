package org.montgolfiere.outbound.spelling;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** LanguageTool, asked for faults of spelling, grammar and doubled words alone. Lives in the child process. */
final class Proofreader {

    private static final Set<ITSIssueType> FAULTS =
            Set.of(ITSIssueType.Misspelling, ITSIssueType.Grammar, ITSIssueType.Duplication);
    private static final Set<String> NO_FAULTS = Set.of(
            "TYPOGRAPHY",
            "CASING",
            "STYLE",
            "REDUNDANCY",
            "COLLOQUIALISMS",
            "PUNCTUATION",
            "PLAIN_ENGLISH",
            "GENDER_NEUTRALITY");
    /** Of rules that say nothing of their kind: what the French ones call faults. */
    private static final Set<String> FAULTY = Set.of(
            "AGREEMENT", "CAT_GRAMMAIRE", "CAT_HOMONYMES_PARONYMES", "CAT_CONJUGAISON", "GRAMMAR", "CONFUSED_WORDS");

    /** Spoken French leaves the "ne" out, and that is no slip. */
    private static final Set<String> SPOKEN = Set.of("P_V_PAS");

    private static final int PROPOSALS = 3;
    private static final Pattern MARKED = Pattern.compile("https?://\\S+|www\\.\\S+|[@#\\^][\\p{L}\\p{N}_.-]+|`[^`]*`");
    private static final Pattern LETTERS_PLAYED_WITH = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern NO_PLAIN_WORD = Pattern.compile(".*[\\p{N}_@#./].*|.*\\p{L}\\p{Lu}.*|\\P{L}*");

    private final Map<String, JLanguageTool> tools = new HashMap<>();

    /** British and American spelling both are right, so in English what both hold for a fault is one. */
    List<Line.Slip> read(String text, String language) throws IOException {
        String words = MARKED.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        if (language.equals("fr")) {
            return slips(words, find(words, "fr")).values().stream().toList();
        }
        Map<Integer, Line.Slip> british = slips(words, find(words, "en-GB"));
        Map<Integer, Line.Slip> american = slips(words, find(words, "en-US"));
        british.keySet().retainAll(american.keySet());
        return british.values().stream().toList();
    }

    private List<RuleMatch> find(String text, String code) throws IOException {
        return tools.computeIfAbsent(code, Proofreader::tool).check(text);
    }

    private static JLanguageTool tool(String code) {
        Language language = Languages.getLanguageForShortCode(code);
        return new JLanguageTool(language);
    }

    private static Map<Integer, Line.Slip> slips(String text, List<RuleMatch> matches) {
        return matches.stream()
                .filter(match -> isFault(match.getRule()))
                .filter(match -> counts(text, match))
                .collect(Collectors.toMap(
                        RuleMatch::getFromPos,
                        match -> slip(text, match),
                        (one, other) -> one,
                        java.util.TreeMap::new));
    }

    private static boolean isFault(Rule rule) {
        String category = rule.getCategory().getId().toString();
        return !SPOKEN.contains(rule.getId())
                && !NO_FAULTS.contains(category)
                && (FAULTS.contains(rule.getLocQualityIssueType()) || FAULTY.contains(category));
    }

    /** Names, figures, code and letters that are played with are no words that could be misspelt. */
    private static boolean counts(String text, RuleMatch match) {
        String word = text.substring(match.getFromPos(), match.getToPos());
        if (!match.getRule().isDictionaryBasedSpellingRule()) {
            return true;
        }
        boolean begins = text.substring(0, match.getFromPos()).matches("(?s).*[.!?…:\\n]\\s*|\\W*");
        boolean named = Character.isUpperCase(word.charAt(0)) && !begins;
        return !named
                && !NO_PLAIN_WORD.matcher(word).matches()
                && !LETTERS_PLAYED_WITH.matcher(word).find();
    }

    private static Line.Slip slip(String text, RuleMatch match) {
        return new Line.Slip(
                text.substring(match.getFromPos(), match.getToPos()),
                match.getSuggestedReplacements().stream().limit(PROPOSALS).toList());
    }
}
