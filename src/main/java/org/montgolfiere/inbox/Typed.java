package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search as typed: words, "quoted phrases", -unwanted words.
 *
 * @param unfinished the last word, which may still grow; null: a space or a phrase ends the search
 */
record Typed(
        SequencedSet<String> words,
        List<String> phrases,
        List<String> unwanted,
        @Nullable String unfinished) {

    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final Pattern PART =
            Pattern.compile("(?<no>-?)(?:[\"«“](?<phrase>[^\"»”]*)[\"»”]?|(?<word>[^\\s\"«»“”]+))");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}@#._-]+|['’]");

    static Typed read(String typed) {
        String text = Clean.bounded(Clean.characters(typed), LONGEST, "");
        Typed parts = new Typed(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), null);
        Matcher part = PART.matcher(text);
        String last = null;
        for (int count = 0; count < MOST && part.find(); count++) {
            last = parts.take(part, part.end() == text.length());
        }
        return new Typed(parts.words, parts.phrases, parts.unwanted, last);
    }

    private @Nullable String take(Matcher part, boolean atEnd) {
        boolean unwantedOne = !part.group("no").isEmpty();
        String phrase = part.group("phrase");
        if (phrase != null) {
            (unwantedOne ? unwanted : phrases).add(phrase.strip());
            return null;
        }
        List<String> pieces = BETWEEN.splitAsStream(part.group("word"))
                .filter(piece -> !piece.isBlank())
                .toList();
        if (unwantedOne) {
            unwanted.addAll(pieces);
            return null;
        }
        words.addAll(pieces);
        return atEnd && !pieces.isEmpty() ? pieces.getLast() : null;
    }
}
