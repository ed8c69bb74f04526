package org.montgolfiere.shield;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text is about and what it wants, by the harmless words of {@code shield/matters.txt}. Only keys of the desk's own
 * sentences and digits come out of it, so nothing of what somebody wrote does.
 *
 * @param about keys of matters, the most telling first, at most two
 * @param wishes keys of what is asked for, at most two
 * @param numbers of orders, bills and the like, as written: digits and hyphens
 */
public record Matters(List<String> about, List<String> wishes, List<String> numbers) {

    private static final int READ = 6_000;
    private static final int MOST = 2;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:commandes?|orders?|cmd|colis|parcels?|packages?|dossiers?|tickets?|factures?|invoices?|bills?"
                    + "|references?|ref|suivi|tracking|bookings?|reservations?)\\W{0,3}(?:(?:n|no|num|numero|number|nr)\\b)?\\W{0,4}"
                    + "(\\d[\\d-]{2,13})(?!\\d)");

    private static final Map<String, List<Pattern>> MATTERS = read("matter");
    private static final Map<String, List<Pattern>> WISHES = read("wish");
    private static final List<Pattern> DEMANDS = read("demand").getOrDefault("demand", List.of());

    public Matters {
        about = List.copyOf(about);
        wishes = List.copyOf(wishes);
        numbers = List.copyOf(numbers);
    }

    /** @param asks whether triage found a wish in it */
    public static Matters in(String text, boolean asks) {
        String plain = plain(text.substring(0, Math.min(text.length(), READ)));
        String words = " " + GAPS.matcher(plain).replaceAll(" ").strip() + " ";
        boolean wanted = asks
                || DEMANDS.stream().anyMatch(demand -> demand.matcher(words).find());
        List<String> wishes = wanted ? found(WISHES, words) : List.of();
        List<String> about = found(MATTERS, words).stream()
                .filter(matter -> !wishes.contains(matter))
                .toList();
        return new Matters(first(telling(about)), first(wishes), first(numbers(plain)));
    }

    private static List<String> found(Map<String, List<Pattern>> kinds, String words) {
        List<String> found = new ArrayList<>();
        kinds.forEach((kind, phrases) -> {
            boolean covered = found.stream().anyMatch(told -> told.startsWith(kind + "-"));
            if (!covered
                    && phrases.stream().anyMatch(phrase -> phrase.matcher(words).find())) {
                found.add(kind);
            }
        });
        return found;
    }

    /** That it is about an order says little beside what is the matter with it. */
    private static List<String> telling(List<String> about) {
        return about.size() == 1
                ? about
                : about.stream().filter(matter -> !matter.equals("order")).toList();
    }

    private static List<String> numbers(String plain) {
        return NUMBER.matcher(plain)
                .results()
                .map(found -> found.group(1).replaceAll("-+$", ""))
                .distinct()
                .toList();
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(lower).replaceAll("").replace("œ", "oe");
    }

    private static Map<String, List<Pattern>> read(String section) {
        Map<String, List<Pattern>> kinds = new LinkedHashMap<>();
        String now = "";
        for (String line : lines()) {
            if (line.startsWith("[")) {
                now = line.substring(1, line.length() - 1);
            } else if (now.equals(section) && line.contains(":")) {
                int colon = line.indexOf(':');
                kinds.put(line.substring(0, colon).strip(), phrases(line.substring(colon + 1)));
            }
        }
        return kinds;
    }

    /** {@code word}, {@code begin*}, {@code several words}, {@code one .. other} with up to six words between. */
    private static List<Pattern> phrases(String list) {
        return Pattern.compile(",")
                .splitAsStream(list)
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase.replace("*", "[a-z0-9]*").replace(" .. ", " (?:[a-z0-9]+ ){0,6}"))
                .map(phrase -> Pattern.compile(" " + phrase + " "))
                .toList();
    }

    private static List<String> lines() {
        try (InputStream stream = Matters.class.getResourceAsStream("/shield/matters.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks shield/matters.txt");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every key that can come out of it, for the bundles' test. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        MATTERS.keySet().forEach(key -> keys.add("shield.matter." + key));
        WISHES.keySet().forEach(key -> keys.add("shield.wish." + key));
        return keys;
    }
}
