package org.montgolfiere.outbound.checks;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts the signs of a text that are no words. */
final class Signs {

    /** Emoji one by one, with what modifies and joins them. */
    private static final Pattern EMOJI = Pattern.compile(
            "[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}]"
                    + "[\\p{IsEmoji_Modifier}\\ufe0f]*(?:\\u200d[\\p{IsExtended_Pictographic}\\p{IsEmoji_Presentation}][\\p{IsEmoji_Modifier}\\ufe0f]*)*");

    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}/])#[\\p{L}\\p{N}_]+");
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}\\b");

    private Signs() {}

    static List<String> emoji(String text) {
        return EMOJI.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(sign -> !sign.equals("©") && !sign.equals("®") && !sign.equals("™"))
                .toList();
    }

    static List<String> hashtags(String plain) {
        return HASHTAG.matcher(plain).results().map(MatchResult::group).toList();
    }

    static int exclamations(String text) {
        return (int) text.chars().filter(sign -> sign == '!').count();
    }

    /** Words in capitals, of four letters at least. */
    static int shouted(String text) {
        return (int) SHOUTED.matcher(Plain.MARKED.matcher(text).replaceAll(" "))
                .results()
                .count();
    }
}
