package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the fold holds when an insult wears a mask; the table is printed, and docs/triage.md shows it. */
class MasksTest {

    private static final long SEED = 11;
    private static final List<String> INSULTS = List.of(
            "espèce de connard",
            "bande d'enculés",
            "sale pute",
            "tu es un abruti",
            "vous êtes des crétins",
            "gros salopard",
            "va te faire enculer",
            "quelle connasse la vendeuse",
            "votre livreur est un débile",
            "pauvre bouffon",
            "you are an idiot",
            "what an asshole",
            "stupid bitch",
            "you bastards",
            "your driver is a moron",
            "fucking cunt",
            "bunch of wankers",
            "you dickhead",
            "filthy scumbags",
            "motherfucker");
    private static final Map<Character, Character> LEET =
            Map.of('a', '4', 'e', '3', 'i', '1', 'o', '0', 's', '5', 't', '7');
    private static final String ALIKE_FROM = "aeiocpxy";
    private static final String ALIKE_TO = "аеіосрху";

    private static ModelReader reader;

    @BeforeAll
    static void load() {
        reader = new ModelReader(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void theFoldHoldsOnMaskedInsults() {
        Map<String, BinaryOperator<String>> masks = new LinkedHashMap<>();
        masks.put("as written", (text, worst) -> text);
        masks.put("capitals", (text, worst) -> text.toUpperCase(Locale.ROOT));
        masks.put("accents dropped", (text, worst) -> Words.unaccented(text));
        masks.put("figures for letters", (text, worst) -> text.replace(worst, leet(worst)));
        masks.put("letters set apart by spaces", (text, worst) -> text.replace(worst, apart(worst, " ")));
        masks.put("letters set apart by dots", (text, worst) -> text.replace(worst, apart(worst, ".")));
        masks.put("letters drawn out", (text, worst) -> text.replace(worst, drawn(worst)));
        masks.put("a star for a vowel", (text, worst) -> text.replace(worst, starred(worst)));
        masks.put("look-alike letters", (text, worst) -> text.replace(worst, alike(worst)));
        masks.put("wide letters", (text, worst) -> text.replace(worst, wide(worst)));
        masks.put("marks heaped up", (text, worst) -> heaped(text));
        masks.put("invisible letters inside", (text, worst) -> text.replace(worst, apart(worst, "\u200B")));

        Map<String, Double> held = new LinkedHashMap<>();
        masks.forEach((name, mask) -> held.put(name, held(mask)));

        held.forEach((name, share) -> System.out.printf(Locale.ROOT, "%-30s %5.1f %%%n", name, share * 100));
        assertThat(held.values()).allMatch(share -> share >= 0.9);
    }

    private static double held(BinaryOperator<String> mask) {
        List<Reading> readings = reader.read(INSULTS.stream()
                .map(insult -> mask.apply(insult, worst(insult)))
                .toList());
        return readings.stream().filter(reading -> reading.is(Trait.HOSTILE)).count() / (double) INSULTS.size();
    }

    /** The word that somebody would mask: the longest of a text's last two. */
    private static String worst(String insult) {
        String[] words = insult.split("[ ']");
        return Stream.of(words)
                .skip(Math.max(0, words.length - 1))
                .findFirst()
                .map(last -> insult.contains("connasse") ? "connasse" : last)
                .orElse(insult);
    }

    private static String leet(String word) {
        return word.chars()
                .mapToObj(letter -> String.valueOf(LEET.getOrDefault((char) letter, (char) letter)))
                .collect(Collectors.joining());
    }

    private static String apart(String word, String by) {
        return String.join(by, word.split(""));
    }

    private static String drawn(String word) {
        return word.replaceFirst("([aeiou])", "$1$1$1$1$1");
    }

    private static String starred(String word) {
        return word.charAt(0) + word.substring(1).replaceFirst("[aeiouéè]", "*");
    }

    private static String alike(String word) {
        return word.chars()
                .mapToObj(letter -> String.valueOf(
                        ALIKE_FROM.indexOf(letter) < 0 ? (char) letter : ALIKE_TO.charAt(ALIKE_FROM.indexOf(letter))))
                .collect(Collectors.joining());
    }

    private static String wide(String word) {
        return Words.unaccented(word)
                .chars()
                .mapToObj(letter -> String.valueOf((char) (letter - 'a' + 'ａ')))
                .collect(Collectors.joining());
    }

    private static String heaped(String text) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        StringBuilder heaped = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).chars().forEach(letter -> {
            heaped.append((char) letter);
            for (int mark = 0; letter != ' ' && mark < 6; mark++) {
                heaped.append((char) (0x0300 + chance.nextInt(0x50)));
            }
        });
        return heaped.toString();
    }
}
