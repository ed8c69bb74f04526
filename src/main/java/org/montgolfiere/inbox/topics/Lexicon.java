package org.montgolfiere.inbox.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a word means for a topic: its stem, one stem for words that mean the same, nothing for words that everybody uses. */
final class Lexicon {

    /** How many messages the counts of everyday words are drawn from. */
    static final int TEXTS = 1256;

    private static final List<String> ENDINGS = List.of(
            "isements",
            "isement",
            "elations",
            "elation",
            "ements",
            "ations",
            "ation",
            "ement",
            "ateur",
            "aison",
            "euses",
            "aient",
            "euse",
            "eurs",
            "ables",
            "able",
            "ments",
            "ment",
            "ives",
            "ings",
            "ions",
            "antes",
            "ante",
            "eur",
            "ant",
            "ent",
            "ive",
            "ing",
            "ion",
            "ait",
            "ais",
            "ez",
            "er",
            "ed",
            "es",
            "s",
            "x",
            "e");
    private static final int SHORTEST = 4;
    private static final Set<String> DAYS = Set.of(
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private final Set<String> common = new HashSet<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final Map<Integer, Integer> everyday = new HashMap<>();

    Lexicon() {
        for (String line : lines("common.txt")) {
            common.addAll(List.of(Tokens.plain(line).split(" ")));
        }
        for (String line : lines("alike.txt")) {
            String[] words = Tokens.plain(line).split(" ");
            for (String word : words) {
                meanings.putIfAbsent(stem(word), stem(words[0]));
            }
        }
        for (String line : lines("everyday.txt")) {
            String[] counted = line.split(" ");
            everyday.put(meaning(counted[0]).hashCode(), Integer.parseInt(counted[1]));
        }
    }

    /** How many of {@link #TEXTS} everyday messages hold each meaning, by its hash; rare ones are left out. */
    Map<Integer, Integer> everyday() {
        return everyday;
    }

    /** Whether the word says nothing about a topic. */
    boolean isCommon(String word) {
        return common.contains(word) || word.length() < 2 && !Character.isDigit(word.charAt(0));
    }

    /** Whether a number behind the word is a part of its name, as of a product's; the one behind a weekday is a date. */
    boolean names(String word) {
        return !isCommon(word) && !DAYS.contains(word);
    }

    /** What the word means, the same for all its forms as far as they are known. @param word plain */
    String meaning(String word) {
        String stem = stem(word);
        return meanings.getOrDefault(stem, stem);
    }

    /** @param word plain */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/inbox/topics/" + name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
