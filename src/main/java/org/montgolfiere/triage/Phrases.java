package org.montgolfiere.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases of one rule file, {@code triage/NAME.txt}. A line is a phrase, its words between spaces: {@code a|b} one of
 * them, {@code word*} any ending, {@code word?} it may be missing, {@code ...} up to three words, {@code @name} one word of a
 * set. {@code @name = a b c*} makes a set; {@code [for 5]} and {@code [against 3]} say how much the phrases below weigh, in
 * log-odds. After the weight: {@code undenied} (not after "pas", "never" and the like), {@code short} (in texts of at most
 * eight words).
 */
final class Phrases {

    private static final int SHORT = 8;
    private static final int BEFORE = 4;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> DENIALS = Set.of(
            "pas", "plus", "jamais", "aucun", "aucune", "ni", "sans", "not", "never", "no", "without", "nobody", "nor",
            "hardly", "rien");

    /** @param weight in log-odds, below zero when it speaks against */
    private record Weighed(Phrase phrase, double weight, boolean undenied, boolean inShort) {}

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, List<Weighed>> byWord = new HashMap<>();
    private final Map<String, List<Weighed>> byBeginning = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, List<Weighed>> candidates = new ConcurrentHashMap<>();

    /** @param name of the file, without its ending */
    static Phrases of(String name) {
        try (InputStream stream = Phrases.class.getResourceAsStream("/triage/" + name + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks triage/" + name + ".txt");
            }
            return new Phrases(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Phrases(List<String> lines) {
        Weighed section = new Weighed(new Phrase(List.of(), ""), 0, false, false);
        for (String line : lines) {
            String said = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (said.startsWith("[")) {
                section = section(said);
            } else if (said.matches("@\\w+ = .*")) {
                makeSet(said);
            } else if (!said.isEmpty()) {
                add(said, section);
            }
        }
    }

    /** The strongest phrase for and the strongest against, together; 0 when none is there. */
    double weight(List<String> words) {
        boolean isShort = Words.count(words) <= SHORT;
        double strongest = 0;
        double against = 0;
        for (int place = 0; place < words.size(); place++) {
            for (Weighed weighed : beginningAt(words.get(place))) {
                boolean stronger = weighed.weight > strongest || weighed.weight < against;
                if (stronger && (isShort || !weighed.inShort) && holds(weighed, words, place)) {
                    strongest = Math.max(strongest, weighed.weight);
                    against = Math.min(against, weighed.weight);
                }
            }
        }
        return strongest + against;
    }

    /** Every word that is written out in a phrase or a set. */
    Set<String> written() {
        return Set.copyOf(written);
    }

    private static boolean holds(Weighed weighed, List<String> words, int place) {
        return weighed.phrase.end(words, place) >= 0 && !(weighed.undenied && denied(words, place));
    }

    private static boolean denied(List<String> words, int place) {
        for (int before = place - 1; before >= Math.max(0, place - BEFORE); before--) {
            if (words.get(before).equals(Words.END)) {
                return false;
            }
            if (DENIALS.contains(words.get(before))) {
                return true;
            }
        }
        return false;
    }

    private List<Weighed> beginningAt(String word) {
        if (candidates.size() > REMEMBERED) {
            candidates.clear();
        }
        return candidates.computeIfAbsent(word, this::lookedUp);
    }

    private List<Weighed> lookedUp(String word) {
        List<Weighed> found = new ArrayList<>(byWord.getOrDefault(word, List.of()));
        for (int length = 2; length <= word.length(); length++) {
            found.addAll(byBeginning.getOrDefault(word.substring(0, length), List.of()));
        }
        return List.copyOf(found);
    }

    private static Weighed section(String said) {
        List<String> heading = List.of(said.substring(1, said.indexOf(']')).split(" "));
        double weight = Double.parseDouble(heading.get(1));
        return new Weighed(
                new Phrase(List.of(), ""),
                heading.getFirst().equals("against") ? -weight : weight,
                heading.contains("undenied"),
                heading.contains("short"));
    }

    private void makeSet(String said) {
        int equals = said.indexOf(" = ");
        Set<String> words = new HashSet<>();
        for (String word : said.substring(equals + 3).split("[\\s|]+")) {
            words.addAll(word.startsWith("@") ? set(word) : Set.of(plain(word)));
        }
        sets.put(said.substring(0, equals), words);
    }

    private void add(String said, Weighed section) {
        List<Phrase.Part> parts = new ArrayList<>();
        for (String part : said.split("\\s+")) {
            for (String piece : part.contains("|") ? List.of(part) : List.of(part.split("(?<=\\p{L})['’](?=\\p{L})"))) {
                parts.add(part(piece));
            }
        }
        Weighed weighed = new Weighed(new Phrase(parts, said), section.weight, section.undenied, section.inShort);
        for (Phrase.Part part : parts) {
            if (!(part instanceof Phrase.OneOf first)) {
                throw new IllegalArgumentException("a phrase begins with a word: " + said);
            }
            first.exact()
                    .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(weighed));
            first.beginnings()
                    .forEach(word -> byBeginning
                            .computeIfAbsent(word, key -> new ArrayList<>())
                            .add(weighed));
            if (!first.optional()) {
                return;
            }
        }
    }

    private Phrase.Part part(String piece) {
        if (piece.equals("...")) {
            return new Phrase.Gap();
        }
        boolean optional = piece.length() > 1 && piece.endsWith("?");
        Set<String> exact = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (String word : (optional ? piece.substring(0, piece.length() - 1) : piece).split("\\|")) {
            for (String one : word.startsWith("@") && word.length() > 1 ? set(word) : Set.of(plain(word))) {
                if (one.length() > 2 && one.endsWith("*")) {
                    beginnings.add(one.substring(0, one.length() - 1));
                } else {
                    exact.add(one);
                }
                written.add(one.replace("*", ""));
            }
        }
        return new Phrase.OneOf(Set.copyOf(exact), Set.copyOf(beginnings), optional);
    }

    private Set<String> set(String name) {
        Set<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no set is named " + name);
        }
        return words;
    }

    private static String plain(String word) {
        return Words.unaccented(word.toLowerCase(Locale.ROOT));
    }
}
