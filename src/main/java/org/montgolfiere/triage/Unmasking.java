package org.montgolfiere.triage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mask off words: figures and signs for letters, letters set apart, starred out or drawn out, words cut in two.
 * Only what turns into a word that is known is changed, so that a plain text stays as it is.
 */
final class Unmasking {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{Nd}@$€!|*#_.+-]{2,}");
    private static final Pattern SIGN = Pattern.compile("[\\p{Nd}@$€!|*#_.+-]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern DRAWN = Pattern.compile("(?iu)(\\p{L})\\1{2,}");
    private static final Pattern APART = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])\\p{L}(?:([ .\\-_*/·,|])\\1?[\\p{L}\\p{Nd}@$](?![\\p{L}\\p{Nd}])){2,60}");
    private static final Pattern PAIR = Pattern.compile("(?<!\\p{L})(?=(\\p{L}{2,})[ .\\-_](\\p{L}{2,})(?!\\p{L}))");
    private static final Pattern WRITTEN = Pattern.compile("\\d+[a-z]{1,4}|\\d+[h:]\\d*|[a-z]\\d+|https?.*|www.*");
    private static final int SHORTEST_CUT = 6;
    private static final int LEAST_APART = 5;
    private static final int LONGEST = 30;
    private static final int MOST_DOUBTS = 4;

    private static final Map<Character, String> FIGURES = Map.ofEntries(
            Map.entry('0', "o"),
            Map.entry('1', "il"),
            Map.entry('3', "e"),
            Map.entry('4', "a"),
            Map.entry('5', "s"),
            Map.entry('7', "t"),
            Map.entry('8', "b"),
            Map.entry('9', "g"),
            Map.entry('@', "a"),
            Map.entry('$', "s"),
            Map.entry('€', "e"),
            Map.entry('!', "i"),
            Map.entry('|', "il"),
            Map.entry('+', "t"),
            Map.entry('2', "z"));

    private final Set<String> venom;
    private final Set<String> known;
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final int longestVenom;

    /**
     * @param venom words that people mask, folded
     * @param known further words that a disguised one may turn out to be, folded
     */
    Unmasking(Set<String> venom, Set<String> known) {
        this.venom = new HashSet<>(venom);
        this.known = known;
        this.longestVenom = venom.stream().mapToInt(String::length).max().orElse(0);
        venom.forEach(word ->
                bySkeleton.merge(skeleton(word), word, (one, other) -> one.length() < other.length() ? one : other));
    }

    /** The text without masks; the same text where there was none. */
    String of(String text) {
        String plain = replaced(APART, Letters.plain(text), this::joined);
        if (SIGN.matcher(plain).find()) {
            plain = replaced(RUN, plain, this::undisguised);
        }
        if (DRAWN.matcher(plain).find()) {
            plain = replaced(WORD, plain, this::shortened);
        }
        return rejoined(plain);
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> change) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }

    private String joined(String apart) {
        StringBuilder letters = new StringBuilder();
        for (String piece : apart.split("[ .\\-_*/·,|]{2,}")) {
            letters.append(letters.isEmpty() ? "" : " ").append(piece.replaceAll("[ .\\-_*/·,|]", ""));
        }
        String meant = separated(letters.toString());
        return letters.length() >= LEAST_APART || !meant.contentEquals(letters) || venom.contains(fold(meant))
                ? meant
                : apart;
    }

    /** A masked word inside a run of letters without gaps is set free: "tuesuncon" says "con" only when it stands at an end. */
    private String separated(String run) {
        String folded = fold(run);
        if (venom.contains(folded) || run.contains(" ")) {
            return run;
        }
        return venom.stream()
                .filter(word -> word.length() >= SHORTEST_CUT - 1 && folded.contains(word)
                        || word.length() >= 3 && folded.endsWith(word) && folded.length() > 5)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(word -> run.substring(0, folded.indexOf(word)) + " " + word + " "
                        + run.substring(Math.min(run.length(), folded.indexOf(word) + word.length())))
                .orElse(run);
    }

    private String undisguised(String word) {
        if (word.length() > LONGEST
                || !SIGN.matcher(word).find()
                || word.chars().noneMatch(Character::isLetter)
                || word.chars().filter(sign -> sign == '1' || sign == '|').count() > MOST_DOUBTS) {
            return word;
        }
        String core = word.replaceAll("^[._#+!-]+|[._#+!?-]+$", "");
        String folded = fold(core);
        if (!SIGN.matcher(core).find() || WRITTEN.matcher(folded).matches() && !venom.contains(leet(folded))) {
            return word;
        }
        String unmasked = unmasked(folded);
        return unmasked == null ? word : word.replace(core, unmasked);
    }

    private @Nullable String unmasked(String folded) {
        if (folded.chars().anyMatch(letter -> letter == '*' || letter == '#' || letter == '_')) {
            return starred(folded);
        }
        String bare = folded.replaceAll("[.\\-]", "");
        if (!bare.equals(folded) && venom.contains(bare)) {
            return bare;
        }
        if (folded.contains(".") || folded.contains("-")) {
            return null;
        }
        return decoded(folded, 0, new StringBuilder());
    }

    /** The first word that is known among the readings of the figures; those of venom first. */
    private @Nullable String decoded(String folded, int place, StringBuilder soFar) {
        if (place == folded.length()) {
            String word = soFar.toString();
            String drawnIn = bySkeleton.get(skeleton(word));
            return venom.contains(word) || known.contains(word) ? word : word.length() > 4 ? drawnIn : null;
        }
        String letters = FIGURES.getOrDefault(folded.charAt(place), folded.substring(place, place + 1));
        for (int choice = 0; choice < letters.length(); choice++) {
            String word = decoded(folded, place + 1, soFar.append(letters.charAt(choice)));
            soFar.setLength(place);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private static String leet(String folded) {
        StringBuilder letters = new StringBuilder();
        folded.chars()
                .forEach(sign -> letters.append(FIGURES.getOrDefault((char) sign, String.valueOf((char) sign))
                        .charAt(0)));
        return letters.toString();
    }

    private @Nullable String starred(String folded) {
        long shown = folded.chars().filter(Character::isLetter).count();
        if (shown < 2) {
            return null;
        }
        Pattern shape = Pattern.compile(folded.replaceAll("[*#_]", ".").replaceAll("[^\\p{L}.]", "."));
        return venom.stream()
                .filter(word -> shape.matcher(word).matches())
                .min(java.util.Comparator.naturalOrder())
                .orElseGet(
                        () -> venom.contains(folded.replaceAll("[*#_]", "")) ? folded.replaceAll("[*#_]", "") : null);
    }

    private String shortened(String word) {
        Matcher drawn = DRAWN.matcher(word);
        if (!drawn.find()) {
            return word;
        }
        String folded = fold(word);
        String once = folded.replaceAll("(.)\\1+", "$1");
        String meant = bySkeleton.get(once);
        if (meant != null) {
            return meant;
        }
        String twice = drawn.replaceAll("$1$1");
        return known.contains(fold(twice)) ? twice : drawn.replaceAll("$1");
    }

    /** "en culé", "con.nard": two pieces that are one masked word. */
    private String rejoined(String text) {
        Matcher pairs = PAIR.matcher(text);
        StringBuilder whole = new StringBuilder();
        int from = 0;
        while (pairs.find()) {
            int length = pairs.end(1) - pairs.start(1) + pairs.end(2) - pairs.start(2);
            if (pairs.start() < from || length < SHORTEST_CUT || length > longestVenom) {
                continue;
            }
            String word = fold(pairs.group(1) + pairs.group(2));
            if (venom.contains(word)) {
                whole.append(text, from, pairs.start()).append(word);
                from = pairs.end(2);
            }
        }
        return whole.append(text, from, text.length()).toString();
    }

    private static String skeleton(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    private static String fold(String word) {
        return Words.unaccented(word.toLowerCase(Locale.ROOT));
    }
}
